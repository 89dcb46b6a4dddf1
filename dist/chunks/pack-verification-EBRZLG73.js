import {
  packVerificationJson,
  packVerificationText,
  periodWords,
  selectionWords
} from "./chunk-G3CSO5HR.js";
import "./chunk-7P2NIOPC.js";
import "./chunk-BPKAOR65.js";
import "./chunk-UZQ47OLJ.js";
import "./chunk-5XYHS4G3.js";
import "./chunk-2U5OLWQB.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-7VZ5H7B6.js";
export {
  packVerificationJson,
  packVerificationText,
  periodWords,
  selectionWords
};
