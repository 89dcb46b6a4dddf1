import {
  createClient
} from "./chunk-CBXVIN6L.js";
import "./chunk-DFBI4OUP.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-7VZ5H7B6.js";
export {
  createClient
};
