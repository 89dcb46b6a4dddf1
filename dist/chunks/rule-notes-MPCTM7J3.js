import {
  ruleNotes
} from "./chunk-RHPHD44B.js";
import "./chunk-EOF2JJ2I.js";
import "./chunk-EGVXYFBJ.js";
import "./chunk-C77V4H63.js";
import "./chunk-IX4NP7TS.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  ruleNotes
};
