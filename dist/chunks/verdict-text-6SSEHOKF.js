import {
  problemsText,
  verdictText
} from "./chunk-LT3HNUQG.js";
import "./chunk-YY5LD633.js";
import "./chunk-UZQ47OLJ.js";
import "./chunk-PQSMMFOV.js";
import "./chunk-5XYHS4G3.js";
import "./chunk-7PI3WJIG.js";
import "./chunk-R7YUXIBU.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  problemsText,
  verdictText
};
