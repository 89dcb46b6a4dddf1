import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/cli/command.ts';
import { askSecret } from '../../src/cli/secret-question.ts';

async function asked(
  typed: string,
  isTerminal = true,
): Promise<{ answer: unknown; shown: string }> {
  const input = new PassThrough();
  let shown = '';
  const terminal = {
    err: (text: string) => {
      shown += text;
    },
  };
  const answer = askSecret('Passphrase: ', terminal, { input, isTerminal }).catch(
    (error: unknown) => error,
  );
  input.end(typed);
  return { answer: await answer, shown };
}

describe('a secret', () => {
  test.each([
    ['correct horse\n', 'correct horse'],
    ['correct horse\r\n', 'correct horse'],
    ['  spaces count \n', '  spaces count '],
    ['mistyped\u007f\u007fed\n', 'mistyped'],
    ['\n', ''],
  ])('%j is taken and never shown', async (typed, answer) => {
    expect(await asked(typed)).toEqual({ answer, shown: 'Passphrase: \n' });
  });

  test.each([
    ['an interrupt', 'half\u0003'],
    ['the end of the input', ''],
  ])('%s is no answer', async (_name, typed) => {
    const { answer, shown } = await asked(typed);
    expect(answer).toBeInstanceOf(UsageError);
    expect(shown).toBe('Passphrase: \n');
  });

  test('is not asked for where nobody is', async () => {
    expect(await asked('x\n', false)).toEqual({ answer: undefined, shown: '' });
  });
});
