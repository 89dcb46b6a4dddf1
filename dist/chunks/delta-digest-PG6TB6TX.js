import {
  contentDigest,
  deltaDigest
} from "./chunk-DJRPRN35.js";
import "./chunk-27PFFAZ4.js";
import "./chunk-B5K6SKN5.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  contentDigest,
  deltaDigest
};
