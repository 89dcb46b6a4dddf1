import {
  readPublicKey
} from "./chunk-H3JNXK4G.js";
import "./chunk-T5FUU3FX.js";
import "./chunk-ITA4ZHDB.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-7VZ5H7B6.js";
export {
  readPublicKey
};
