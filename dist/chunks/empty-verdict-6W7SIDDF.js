import {
  emptyVerdict
} from "./chunk-FR2J2AO5.js";
import "./chunk-GMO6QFQY.js";
import "./chunk-2OFG27RZ.js";
import "./chunk-FGN3JMGN.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-FUJOHNWJ.js";
export {
  emptyVerdict
};
