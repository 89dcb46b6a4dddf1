import {
  isEncrypted,
  readPrivateKey
} from "./chunk-TGIRDSH6.js";
import "./chunk-T5FUU3FX.js";
import "./chunk-ITA4ZHDB.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-7VZ5H7B6.js";
export {
  isEncrypted,
  readPrivateKey
};
