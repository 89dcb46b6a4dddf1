import {
  recordVerifier
} from "./chunk-EVZTWTGZ.js";
import "./chunk-TAOAV4BC.js";
import "./chunk-BZLKMN7A.js";
import "./chunk-3QEXC5EG.js";
import "./chunk-HTPFQHL2.js";
import "./chunk-ILSABP2X.js";
import "./chunk-S53Y44M6.js";
import "./chunk-RNSMWEOI.js";
import "./chunk-GDTKDTYA.js";
import "./chunk-6ZXW4S36.js";
import "./chunk-QGY6HHBC.js";
import "./chunk-Q22YZBAV.js";
import "./chunk-XSOPWZI2.js";
import "./chunk-CTQRXWSE.js";
import "./chunk-WZJJWBSM.js";
import "./chunk-FHNSBJWM.js";
import "./chunk-AGOXDNO3.js";
import "./chunk-HDKQWYAI.js";
import "./chunk-EUH5P4DQ.js";
import "./chunk-4MGC5DD7.js";
import "./chunk-EV4YNKVN.js";
import "./chunk-UFPHY6O5.js";
import "./chunk-DJRPRN35.js";
import "./chunk-M2QHNB6J.js";
import "./chunk-J2ENWUFM.js";
import "./chunk-27PFFAZ4.js";
import "./chunk-XLFFBVB4.js";
import "./chunk-RMAOS7QZ.js";
import "./chunk-WAIWXJ27.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-HGRPDPBG.js";
import "./chunk-B5K6SKN5.js";
import "./chunk-EGVXYFBJ.js";
import "./chunk-C77V4H63.js";
import "./chunk-IX4NP7TS.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-G57YRGGN.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-FUJOHNWJ.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/verify/worker.ts
import { isMainThread, parentPort, workerData } from "node:worker_threads";
var WORKER_URL = new URL(import.meta.url);
var isOrder = (data) => typeof data === "object" && data !== null && "kind" in data && data.kind === "verify-records";
if (!isMainThread && parentPort !== null && isOrder(workerData)) {
  const port = parentPort;
  const verifier = recordVerifier(workerData.plan);
  let before = verifier;
  port.on("message", (files) => {
    before = before.then(async () => {
      const { verify, close } = await verifier;
      if (files === null) {
        await close();
        port.close();
        return;
      }
      const verifications = [];
      for (const file of files) verifications.push(await verify(file));
      port.postMessage(verifications);
    });
  });
}
export {
  WORKER_URL
};
