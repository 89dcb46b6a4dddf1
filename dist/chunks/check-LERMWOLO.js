import {
  checkCommand
} from "./chunk-B75J3AK4.js";
import "./chunk-VYQ32VOA.js";
import "./chunk-K7KO377M.js";
import "./chunk-L6HRDSCV.js";
import "./chunk-LMMQT4PU.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-B6EGX6XA.js";
export {
  checkCommand
};
