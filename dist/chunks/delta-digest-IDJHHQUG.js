import {
  contentDigest,
  deltaDigest
} from "./chunk-GMO6QFQY.js";
import "./chunk-2OFG27RZ.js";
import "./chunk-FGN3JMGN.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-FUJOHNWJ.js";
export {
  contentDigest,
  deltaDigest
};
