import {
  docSection
} from "./chunk-D2WSRZ5W.js";
export {
  docSection
};
