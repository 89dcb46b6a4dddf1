import {
  verdictJson
} from "./chunk-HGRPDPBG.js";
import "./chunk-G57YRGGN.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  verdictJson
};
