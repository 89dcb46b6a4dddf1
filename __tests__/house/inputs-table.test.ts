import { describe, expect, test } from '@jest/globals';
import { withTables } from '../../scripts/inputs-table.ts';

const action = {
  inputs: {
    plain: { description: 'One thing\nor | another.\n' },
    flag: { description: 'A flag.', default: 'true' },
  },
  outputs: { result: { description: 'The verdict.' } },
};

describe('the tables of a page', () => {
  test('are written between their markers, and nothing else changes', () => {
    const page = 'a\n<!-- inputs -->\nold\n<!-- /inputs -->\nb <!-- outputs --><!-- /outputs -->\n';
    const written = withTables(page, action);
    expect(written).toBe(`a
<!-- inputs -->
| input | default |  |
| --- | --- | --- |
| \`plain\` |  | One thing or \\| another. |
| \`flag\` | \`true\` | A flag. |
<!-- /inputs -->
b <!-- outputs -->
| output |  |
| --- | --- |
| \`result\` | The verdict. |
<!-- /outputs -->
`);
    expect(withTables(written, action)).toBe(written);
  });

  test('are left out of a page without markers', () => {
    expect(withTables('# Page\n', action)).toBe('# Page\n');
  });

  test.each(['<!-- inputs -->', '<!-- /inputs --> <!-- inputs -->', '<!-- /outputs -->'])(
    'are refused between %s',
    (page) => {
      expect(() => withTables(page, action)).toThrow("don't enclose anything");
    },
  );
});
