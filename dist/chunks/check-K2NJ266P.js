import {
  checkCommand
} from "./chunk-L73QUKIV.js";
import "./chunk-VYQ32VOA.js";
import "./chunk-K7KO377M.js";
import "./chunk-L6HRDSCV.js";
import "./chunk-LMMQT4PU.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-B6EGX6XA.js";
export {
  checkCommand
};
