import { expect, test } from 'vitest';
import { toCanonicalJson } from '../../../core/shared/canonical-json.ts';

test('toCanonicalJson sorts the fields of objects at every depth and keeps the order of lists', () => {
  const value = { b: [{ d: 1, c: null }, 'x', 'a'], a: { f: true, e: undefined } };
  expect(toCanonicalJson(value)).toBe('{"a":{"f":true},"b":[{"c":null,"d":1},"x","a"]}');
});
