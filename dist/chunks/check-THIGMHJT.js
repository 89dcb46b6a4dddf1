import {
  checkCommand
} from "./chunk-Z4W6SM5Z.js";
import "./chunk-AWX2VXJX.js";
import "./chunk-B7TN6IWS.js";
import "./chunk-RMAOS7QZ.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-WAIWXJ27.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-HK74C37G.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  checkCommand
};
