import {
  timestampOf
} from "./chunk-TXENUAOK.js";
import "./chunk-3QEXC5EG.js";
import "./chunk-BVHBONCJ.js";
import "./chunk-KH4OMKH5.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-7VZ5H7B6.js";
export {
  timestampOf
};
