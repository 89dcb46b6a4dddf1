import {
  check,
  questionOf
} from "./chunk-6ZXW4S36.js";
import "./chunk-WZJJWBSM.js";
import "./chunk-FHNSBJWM.js";
import "./chunk-AGOXDNO3.js";
import "./chunk-HDKQWYAI.js";
import "./chunk-EUH5P4DQ.js";
import "./chunk-4MGC5DD7.js";
import "./chunk-EV4YNKVN.js";
import "./chunk-UFPHY6O5.js";
import "./chunk-DJRPRN35.js";
import "./chunk-M2QHNB6J.js";
import "./chunk-J2ENWUFM.js";
import "./chunk-27PFFAZ4.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-B5K6SKN5.js";
import "./chunk-EGVXYFBJ.js";
import "./chunk-C77V4H63.js";
import "./chunk-IX4NP7TS.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  check,
  questionOf
};
