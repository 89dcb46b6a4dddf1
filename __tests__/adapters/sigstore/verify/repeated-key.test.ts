import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { repeatedKey } from '../../../../src/adapters/sigstore/verify/repeated-key.ts';

test.each<readonly [json: string, key: string | null]>([
  ['{}', null],
  ['{"a":1,"b":{"a":1}}', null],
  ['{"a":1,"a":1}', 'a'],
  ['{"a":1,"b":2,"a":3}', 'a'],
  ['{"x":{"a":1,"a":2}}', 'a'],
  ['[{"a":1},{"a":2}]', null],
  ['[{"a":1,"a":2}]', 'a'],
  ['{"a":["a","a"],"b":"a"}', null],
  ['{"a":"b","b":"a"}', null],
  ['{"\\u0061":1,"a":2}', 'a'],
  ['{"a\\"":1,"a\\"":2}', 'a"'],
  ['{"a":"}","a":1}', 'a'],
  ['{"a":"\\\\","a":1}', 'a'],
  ['{"":1,"":2}', ''],
  ['{ "a" : 1 , "a" : 2 }', 'a'],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ['"a"', null],
])('%s', (json, key) => expect(repeatedKey(json)).toBe(key));

test('what a program writes has no key twice, and doubling one is seen', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ minLength: 1 }), (value, key) => {
      expect(repeatedKey(JSON.stringify(value))).toBeNull();
      const name = JSON.stringify(key);
      const doubled = `{${name}:${JSON.stringify(value)},${name}:0}`;
      expect(repeatedKey(doubled)).toBe(key);
    }),
  );
});
