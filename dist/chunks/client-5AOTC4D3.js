import {
  createClient
} from "./chunk-C2O4REZ7.js";
import "./chunk-DFBI4OUP.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-7VZ5H7B6.js";
export {
  createClient
};
