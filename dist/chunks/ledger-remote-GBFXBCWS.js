import {
  forgeLedger,
  localLedger,
  remoteLedger
} from "./chunk-33U6R6IQ.js";
import "./chunk-OZOTIOIK.js";
import "./chunk-KDJX4EXB.js";
import "./chunk-TJFC2MGA.js";
import "./chunk-K3V7YGBF.js";
import "./chunk-DMCSGTM7.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-7VZ5H7B6.js";
export {
  forgeLedger,
  localLedger,
  remoteLedger
};
