import {
  contentDigest,
  deltaDigest
} from "./chunk-ZA4Q5UDR.js";
import "./chunk-USXFKY6X.js";
import "./chunk-FGN3JMGN.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  contentDigest,
  deltaDigest
};
