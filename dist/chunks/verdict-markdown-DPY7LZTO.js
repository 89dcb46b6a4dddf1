import {
  pageOf
} from "./chunk-5JIWNPKH.js";
import "./chunk-B2P6IU4I.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-APO6RY2A.js";
import "./chunk-5XYHS4G3.js";
import "./chunk-G57YRGGN.js";
import "./chunk-7PI3WJIG.js";
import "./chunk-LPP5U7NH.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import {
  writeInstant
} from "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/core/render/verdict-markdown.ts
var LONGEST = 6e4;
var verdictMarkdown = (verdict) => pageOf(verdict, {}, LONGEST, `judged at \`${writeInstant(verdict.now)}\``);
export {
  verdictMarkdown
};
