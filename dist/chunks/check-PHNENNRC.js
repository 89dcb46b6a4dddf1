import {
  checkCommand
} from "./chunk-LDIPH52I.js";
import "./chunk-DTWZ3QXO.js";
import "./chunk-YV6ASJZJ.js";
import "./chunk-AWX2VXJX.js";
import "./chunk-XLFFBVB4.js";
import "./chunk-RMAOS7QZ.js";
import "./chunk-WAIWXJ27.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";
export {
  checkCommand
};
