import {
  readBacklog,
  writeBacklog
} from "./chunk-M2QHNB6J.js";
import "./chunk-J2ENWUFM.js";
import "./chunk-27PFFAZ4.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-B5K6SKN5.js";
import "./chunk-EGVXYFBJ.js";
import "./chunk-C77V4H63.js";
import "./chunk-IX4NP7TS.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  readBacklog,
  writeBacklog
};
