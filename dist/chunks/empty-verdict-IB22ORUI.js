import {
  emptyVerdict
} from "./chunk-DO62LHXD.js";
import "./chunk-I7257EFS.js";
import "./chunk-POIX7GZT.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  emptyVerdict
};
