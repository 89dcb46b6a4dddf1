import {
  jsonPieces,
  jsonText
} from "./chunk-Z3UPYVPD.js";
import "./chunk-7VZ5H7B6.js";
export {
  jsonPieces,
  jsonText
};
