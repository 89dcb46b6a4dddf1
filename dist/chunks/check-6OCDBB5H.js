import {
  check,
  questionOf
} from "./chunk-WSKJ37BZ.js";
import "./chunk-QF3QFTZ2.js";
import "./chunk-FP54KV37.js";
import "./chunk-4MGC5DD7.js";
import "./chunk-XKSUZ3LK.js";
import "./chunk-EV4YNKVN.js";
import "./chunk-HBHLVCQR.js";
import "./chunk-N6EBNBDT.js";
import "./chunk-DO62LHXD.js";
import "./chunk-I7257EFS.js";
import "./chunk-UERN5IDY.js";
import "./chunk-MM4WBU6J.js";
import "./chunk-POIX7GZT.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-MHLQLSF6.js";
import "./chunk-C77V4H63.js";
import "./chunk-R3JKF2RJ.js";
import "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  check,
  questionOf
};
