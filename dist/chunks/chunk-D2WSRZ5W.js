// src/core/render/doc-section.ts
var HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
var FENCE = /^\s*(?:```|~~~)/;
function docSection(markdown, heading) {
  const lines = markdown.split(/\r?\n/);
  const levels = headingLevels(lines);
  const start = lines.findIndex(
    (line, index) => levels[index] !== 0 && headingText(line) === heading
  );
  if (start === -1) return void 0;
  const level = levels[start] ?? 0;
  const after = levels.findIndex((each, index) => index > start && each !== 0 && each <= level);
  return `${lines.slice(start, after === -1 ? lines.length : after).join("\n").trim()}
`;
}
function headingLevels(lines) {
  let inCode = false;
  return lines.map((line) => {
    if (FENCE.test(line)) inCode = !inCode;
    return inCode ? 0 : HEADING.exec(line)?.[1]?.length ?? 0;
  });
}
var headingText = (line) => (HEADING.exec(line)?.[2] ?? "").replaceAll("`", "");

export {
  docSection
};
