import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** The contexts that an expression may name, such as `github`. */
export type Contexts = Readonly<Record<string, unknown>>;

/** Evaluates every `${{ … }}` in a text, with GitHub's own library. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluate(expression, contexts),
  );
}

function evaluate(expression: string, contexts: Contexts): string {
  const { tokens } = new Lexer(expression.trim()).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), []).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, known).evaluate().coerceString();
}
