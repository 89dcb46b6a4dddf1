import {
  readBacklog,
  writeBacklog
} from "./chunk-CHCXGUFD.js";
import "./chunk-USXFKY6X.js";
import "./chunk-LJD7QMAV.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-FGN3JMGN.js";
import "./chunk-3SLV5ULV.js";
import "./chunk-C77V4H63.js";
import "./chunk-TP4JQRZ2.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  readBacklog,
  writeBacklog
};
