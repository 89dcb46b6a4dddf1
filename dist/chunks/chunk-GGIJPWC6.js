import {
  UsageError
} from "./chunk-GZNONTJV.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";

// src/cli/report-text.ts
var FORMATS = ["text", "json", "sarif", "markdown"];
function formatOf(values) {
  const wanted = values.format ?? (values.json ? "json" : "text");
  const format = FORMATS.find((one) => one === wanted);
  if (format === void 0)
    throw new UsageError(`unknown format \`${wanted}\`; known are ${FORMATS.join(", ")}`);
  if (values.json && format !== "json")
    throw new UsageError("--json and --format exclude each other");
  return format;
}
async function reportText(report, format, terminal) {
  switch (format) {
    case "text": {
      const { verdictText } = await import("./verdict-text-OAACYQIS.js");
      return [verdictText(report.verdict, report, terminal)];
    }
    case "json": {
      const { verdictJson } = await import("./verdict-json-J326VNLM.js");
      const { jsonPieces } = await import("./json-text-FVF3BO3K.js");
      return jsonPieces(verdictJson(report.verdict, report));
    }
    case "sarif": {
      const { verdictSarif } = await import("./verdict-sarif-FJ6OO2T2.js");
      const { jsonText } = await import("./json-text-FVF3BO3K.js");
      const { ruleNotes } = await import("./rule-notes-7FN3QACX.js");
      const shipped = shippedFiles();
      const notes = ruleNotes(report.verdict, shipped);
      return [jsonText(verdictSarif(report.verdict, report, notes, shipped.version()))];
    }
    case "markdown": {
      const { verdictMarkdown } = await import("./verdict-markdown-KXBTY3FP.js");
      return [verdictMarkdown(report.verdict)];
    }
  }
}
var ENOUGH = 64 * 1024;
function writePieces(pieces, terminal) {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < ENOUGH) continue;
    terminal.out(text);
    text = "";
  }
  terminal.out(text);
}
async function faultReport(error, now) {
  const { emptyVerdict } = await import("./empty-verdict-IB22ORUI.js");
  const reason = error instanceof Error ? error.message : String(error);
  return {
    verdict: emptyVerdict("error", now, [], [reason]),
    base: null,
    head: null,
    merge: null,
    source: () => void 0
  };
}

export {
  formatOf,
  reportText,
  writePieces,
  faultReport
};
