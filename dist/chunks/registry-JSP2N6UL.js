import {
  RULES
} from "./chunk-3NIHNEOJ.js";
import "./chunk-FUJOHNWJ.js";
export {
  RULES
};
