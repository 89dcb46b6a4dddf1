import {
  isPack,
  openPack
} from "./chunk-SYB7P7DJ.js";
import "./chunk-UEMXXUIW.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-7VZ5H7B6.js";
export {
  isPack,
  openPack
};
