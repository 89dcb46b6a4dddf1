import {
  verdictJson
} from "./chunk-XBCUNQ42.js";
import "./chunk-I56XEOLC.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  verdictJson
};
