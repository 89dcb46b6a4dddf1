import { Fault } from '../../../core/model/fault.ts';

const WORD = /\s+|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/gsy;

/** What a shell would act upon outside of quotes, and within double ones. */
const UNQUOTED = /[|&;<>()$`*?[]|^~/;
const IN_QUOTES = /[$`]/;

/**
 * The words of a command, as a shell splits them by spaces, quotes and backslashes. Nothing is expanded, and no shell is
 * run: what only a shell could do is refused, so that nobody relies on it.
 */
export function commandWords(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [all, single, double, escaped, plain] = match;
    end = match.index + all.length;
    const meant = UNQUOTED.exec(plain ?? '') ?? IN_QUOTES.exec(double?.replace(/\\./gs, '') ?? '');
    if (meant !== null) throw needsShell(meant[0]);
    const part = single ?? double?.replace(/\\([\\"$`])/g, '$1') ?? escaped ?? plain;
    if (part !== undefined) word = (word ?? '') + part;
    else if (word !== null) {
      words.push(word);
      word = null;
    }
  }
  if (word !== null) words.push(word);
  if (end < text.length)
    throw new Fault(
      'the signing command has a quote that is not closed',
      'close it, or put a backslash before it',
    );
  if (words.length === 0 || words[0] === '')
    throw new Fault(
      'the signing command is empty',
      'name a program and its arguments, such as `openssl dgst -sha256 -sign key.pem`',
    );
  return words;
}

function needsShell(sign: string): Fault {
  return new Fault(
    `the signing command has \`${sign}\`, which only a shell would understand, and it is run without one`,
    'put the commands in a script, and name the script; where the sign itself is meant, put it in single quotes',
  );
}
