import {
  TRANSPARENCIES,
  instanceFor
} from "./chunk-657N7M42.js";
import "./chunk-KH4OMKH5.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-7VZ5H7B6.js";
export {
  TRANSPARENCIES,
  instanceFor
};
