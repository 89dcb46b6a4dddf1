const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const FENCE = /^\s*(?:```|~~~)/;

/** The section under a heading (of any level, backticks apart), down to the next of its level or above. */
export function docSection(markdown: string, heading: string): string | undefined {
  const lines = markdown.split(/\r?\n/);
  const levels = headingLevels(lines);
  const start = lines.findIndex(
    (line, index) => levels[index] !== 0 && headingText(line) === heading,
  );
  if (start === -1) return undefined;
  const level = levels[start] ?? 0;
  const after = levels.findIndex((each, index) => index > start && each !== 0 && each <= level);
  return `${lines
    .slice(start, after === -1 ? lines.length : after)
    .join('\n')
    .trim()}\n`;
}

/** A heading's level for each line, 0 for other lines and for what looks like a heading inside code. */
function headingLevels(lines: readonly string[]): readonly number[] {
  let inCode = false;
  return lines.map((line) => {
    if (FENCE.test(line)) inCode = !inCode;
    return inCode ? 0 : (HEADING.exec(line)?.[1]?.length ?? 0);
  });
}

const headingText = (line: string): string => (HEADING.exec(line)?.[2] ?? '').replaceAll('`', '');
