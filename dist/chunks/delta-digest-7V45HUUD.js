import {
  contentDigest,
  deltaDigest
} from "./chunk-5YSZBSPI.js";
import "./chunk-KGAHJPKQ.js";
import "./chunk-FGN3JMGN.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-FUJOHNWJ.js";
export {
  contentDigest,
  deltaDigest
};
