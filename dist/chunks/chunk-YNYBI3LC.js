// src/core/model/instant.ts
var DAY = 864e5;
var LAST = Date.UTC(1e4, 0, 1) - 1;
var LONGEST_SPAN = 1e6 * DAY;
var INSTANT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2}))?$/;
var SPAN = /^P(?=\d|T\d)(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;
function readInstant(text) {
  const match = INSTANT.exec(text);
  if (match === null) return void 0;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? "0"));
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return void 0;
  if (match[4] === void 0) return Date.UTC(year, month - 1, day) + DAY - 1;
  if (hour > 23 || minute > 59 || second > 59) return void 0;
  const shift = readOffset(match[8] ?? "Z");
  if (shift === void 0) return void 0;
  const millis = Number((match[7] ?? "").padEnd(3, "0").slice(0, 3));
  const instant = Date.UTC(year, month - 1, day, hour, minute, second, millis) - shift;
  return instant < 0 || instant > LAST ? void 0 : instant;
}
function daysIn(year, month) {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function readOffset(text) {
  if (text === "Z") return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (hours > 23 || minutes > 59) return void 0;
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 6e4;
}
function readSpan(text) {
  const match = SPAN.exec(text);
  if (match === null) return void 0;
  const [days, hours, minutes, seconds] = match.slice(1, 5).map((part) => Number(part ?? "0"));
  const span = days * DAY + hours * 36e5 + minutes * 6e4 + seconds * 1e3;
  return span < LONGEST_SPAN ? span : void 0;
}
function writeInstant(instant) {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}
function writeSpan(span) {
  const days = Math.floor(span / DAY);
  const rest = Math.floor(span % DAY / 1e3);
  const parts = [
    [Math.floor(rest / 3600), "H"],
    [Math.floor(rest % 3600 / 60), "M"],
    [rest % 60, "S"]
  ];
  const time = parts.map(([n, unit]) => n === 0 ? "" : `${n}${unit}`).join("");
  if (days === 0 && time === "") return "PT0S";
  return `P${days === 0 ? "" : `${days}D`}${time === "" ? "" : `T${time}`}`;
}
function showInstant(instant) {
  return writeInstant(instant).replace("T23:59:59.999Z", "");
}
var laterOf = (a, b) => a > b ? a : b;

export {
  readInstant,
  readSpan,
  writeInstant,
  writeSpan,
  showInstant,
  laterOf
};
