import {
  readPublicKey
} from "./chunk-BZLKMN7A.js";
import "./chunk-XSOPWZI2.js";
import "./chunk-CTQRXWSE.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-7VZ5H7B6.js";
export {
  readPublicKey
};
