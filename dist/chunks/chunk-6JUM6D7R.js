// src/core/manifest/schema/shown.ts
var LONGEST = 80;
var UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
var PLAIN = /^[ -~]*$/;
function shown(text) {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}\u2026` : text;
  const visible = PLAIN.test(cut) ? cut : cut.replaceAll(UNSEEN, (unseen) => `\\u{${unseen.codePointAt(0)?.toString(16)}}`);
  return `\`${visible.replaceAll("`", "'")}\``;
}
function shownPath(pointer) {
  const steps = pointer.map((step) => {
    if (typeof step === "number") return `[${step}]`;
    return /^[\w-]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return shown(steps.join("").replace(/^\./, ""));
}
var shownList = (names) => names.map(shown).join(", ");

export {
  shown,
  shownPath,
  shownList
};
