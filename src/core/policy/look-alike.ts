/** Letters of other scripts that look like Latin ones; compatibility forms are folded by NFKC before. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  [
    // Cyrillic
    ['абсԁеһіјӏморԛѕтᴜѵԝхуʏᴢкнвг', 'abcdehijlmopqstuvwxyyzkhbr'],
    ['АВСЕНІЈКМОРԚЅТХУԜѴҮЗ', 'ABCEHIJKMOPQSTXYWVY3'],
    // Greek
    ['αβεγικνορτυωχ', 'abeyiknoptuwx'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    // Dotless, script and small capital forms
    ['ıɑɡɩʟɴʀ', 'iagilnr'],
    ['‐‑‒–—−﹣', '-------'],
    ['․﹒', '..'],
    ['⁄∕', '//'],
  ].flatMap(([strange, plain]) => {
    const signs = Array.from(plain ?? '');
    return Array.from(strange ?? '').map((sign, index) => [sign, signs[index] ?? sign] as const);
  }),
);

const INVISIBLE = /[\p{Cf}\p{Cc}]|[\u{115f}\u{1160}\u{3164}\u{ffa0}]|[\u{fe00}-\u{fe0f}]/gu;

/** Text with look-alike letters and compatibility forms as the plain ones that a reader sees. */
export const foldLetters = (text: string): string =>
  Array.from(text.normalize('NFKC'))
    .map((sign) => LETTERS.get(sign) ?? sign)
    .join('');

/** Text without signs that nobody sees. */
export const dropInvisible = (text: string): string => text.replaceAll(INVISIBLE, '');

/** A path without spaces and dots at the end of its names, which some file systems drop. */
export const trimNames = (path: string): string =>
  path
    .split('/')
    .map((name) => (/^\.+$/.test(name) ? name : name.replace(/[\s.]+$/u, '').trimStart()))
    .join('/');
