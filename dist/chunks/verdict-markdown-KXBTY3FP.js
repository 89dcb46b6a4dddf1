import {
  pageOf
} from "./chunk-U44WBIHB.js";
import "./chunk-LQ2XIARB.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-G3PSKR6E.js";
import "./chunk-5XYHS4G3.js";
import "./chunk-I56XEOLC.js";
import "./chunk-7PI3WJIG.js";
import "./chunk-2U5OLWQB.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import {
  writeInstant
} from "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/core/render/verdict-markdown.ts
var LONGEST = 6e4;
var verdictMarkdown = (verdict) => pageOf(verdict, {}, LONGEST, `judged at \`${writeInstant(verdict.now)}\``);
export {
  verdictMarkdown
};
