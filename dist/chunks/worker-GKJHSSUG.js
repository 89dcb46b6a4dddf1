import {
  recordVerifier
} from "./chunk-DBV5NLI7.js";
import "./chunk-BPKAOR65.js";
import "./chunk-YM6RPJ4O.js";
import "./chunk-VNBARN5W.js";
import "./chunk-4JVSA6RV.js";
import "./chunk-OEWL4CFC.js";
import "./chunk-GABDFNLW.js";
import "./chunk-H3JNXK4G.js";
import "./chunk-3QEXC5EG.js";
import "./chunk-JWQSADMS.js";
import "./chunk-WI7G5FTB.js";
import "./chunk-MZPD6UUG.js";
import "./chunk-VYHHSOLE.js";
import "./chunk-DU6C6C6G.js";
import "./chunk-WSKJ37BZ.js";
import "./chunk-NMDMJLNU.js";
import "./chunk-QGY6HHBC.js";
import "./chunk-KY5VTB33.js";
import "./chunk-T5FUU3FX.js";
import "./chunk-ITA4ZHDB.js";
import "./chunk-6KTF7XQ6.js";
import "./chunk-6VZR4DIM.js";
import "./chunk-KTP5BKHB.js";
import "./chunk-QF3QFTZ2.js";
import "./chunk-FP54KV37.js";
import "./chunk-4MGC5DD7.js";
import "./chunk-XKSUZ3LK.js";
import "./chunk-EV4YNKVN.js";
import "./chunk-HBHLVCQR.js";
import "./chunk-N6EBNBDT.js";
import "./chunk-DO62LHXD.js";
import "./chunk-I7257EFS.js";
import "./chunk-UERN5IDY.js";
import "./chunk-MM4WBU6J.js";
import "./chunk-POIX7GZT.js";
import "./chunk-64EZAUSF.js";
import "./chunk-2RNRANF2.js";
import "./chunk-KC5HH2QK.js";
import "./chunk-KDJX4EXB.js";
import "./chunk-TJFC2MGA.js";
import "./chunk-K3V7YGBF.js";
import "./chunk-DMCSGTM7.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-OXVYXYWQ.js";
import "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-MKYPKBXP.js";
import "./chunk-XBCUNQ42.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-MHLQLSF6.js";
import "./chunk-C77V4H63.js";
import "./chunk-R3JKF2RJ.js";
import "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-I56XEOLC.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/verify/worker.ts
import { isMainThread, parentPort, workerData } from "node:worker_threads";
var WORKER_URL = new URL(import.meta.url);
var isOrder = (data) => typeof data === "object" && data !== null && "kind" in data && data.kind === "verify-records";
if (!isMainThread && parentPort !== null && isOrder(workerData)) {
  const port = parentPort;
  const { plan, of } = workerData;
  const verifier = recordVerifier(plan);
  let before = verifier;
  port.on("message", (items) => {
    before = before.then(async () => {
      const { verify, examine, close } = await verifier;
      if (items === null) {
        await close();
        port.close();
        return;
      }
      const came = [];
      for (const item of items) {
        const { record, bundle, inputs } = item;
        const isFile = of === "files";
        came.push(await (isFile ? verify(item) : examine(record, bundle, inputs)));
      }
      port.postMessage(came);
    });
  });
}
export {
  WORKER_URL
};
