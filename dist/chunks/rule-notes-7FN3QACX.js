import {
  ruleNotes
} from "./chunk-6U2KREE7.js";
import "./chunk-EOF2JJ2I.js";
import "./chunk-MHLQLSF6.js";
import "./chunk-C77V4H63.js";
import "./chunk-R3JKF2RJ.js";
import "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  ruleNotes
};
