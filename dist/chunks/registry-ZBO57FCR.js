import {
  RULES
} from "./chunk-732IW4A3.js";
import "./chunk-FUJOHNWJ.js";
export {
  RULES
};
