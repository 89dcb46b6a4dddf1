import {
  ruleNotes
} from "./chunk-JKTXXQ2B.js";
import "./chunk-EOF2JJ2I.js";
import "./chunk-3SLV5ULV.js";
import "./chunk-C77V4H63.js";
import "./chunk-TP4JQRZ2.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  ruleNotes
};
