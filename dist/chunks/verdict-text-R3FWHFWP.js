import {
  problemsText,
  verdictText
} from "./chunk-BVL7UL54.js";
import "./chunk-YY5LD633.js";
import "./chunk-UZQ47OLJ.js";
import "./chunk-APO6RY2A.js";
import "./chunk-5XYHS4G3.js";
import "./chunk-7PI3WJIG.js";
import "./chunk-LPP5U7NH.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  problemsText,
  verdictText
};
