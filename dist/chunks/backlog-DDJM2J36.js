import {
  readBacklog,
  writeBacklog
} from "./chunk-2PL3MINV.js";
import "./chunk-2OFG27RZ.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-FGN3JMGN.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-732IW4A3.js";
import "./chunk-FUJOHNWJ.js";
export {
  readBacklog,
  writeBacklog
};
