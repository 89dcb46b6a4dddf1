import {
  openGitLedgerStore
} from "./chunk-OTPDDN7W.js";
import "./chunk-KTP5BKHB.js";
import "./chunk-KC5HH2QK.js";
import "./chunk-TJFC2MGA.js";
import "./chunk-K3V7YGBF.js";
import "./chunk-DMCSGTM7.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-7VZ5H7B6.js";
export {
  openGitLedgerStore
};
