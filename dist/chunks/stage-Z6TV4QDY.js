import {
  REFUSED,
  openStage
} from "./chunk-PP4E7QCK.js";
import "./chunk-43LCKQ53.js";
import "./chunk-KTP5BKHB.js";
import "./chunk-DMCSGTM7.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-UZQ47OLJ.js";
import "./chunk-5XYHS4G3.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-7VZ5H7B6.js";
export {
  REFUSED,
  openStage
};
