import {
  problemsText,
  verdictText
} from "./chunk-YJDDPF6L.js";
import "./chunk-YY5LD633.js";
import "./chunk-UZQ47OLJ.js";
import "./chunk-G3PSKR6E.js";
import "./chunk-5XYHS4G3.js";
import "./chunk-7PI3WJIG.js";
import "./chunk-2U5OLWQB.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  problemsText,
  verdictText
};
