import {
  readBacklog,
  writeBacklog
} from "./chunk-25RBAFGU.js";
import "./chunk-2OFG27RZ.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-FGN3JMGN.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-3NIHNEOJ.js";
import "./chunk-FUJOHNWJ.js";
export {
  readBacklog,
  writeBacklog
};
