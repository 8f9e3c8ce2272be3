import { expect, test } from 'vitest';
import { parseJson } from '../../../../functions/runtime/request/json-body.ts';

test.each([
  ['a body with a byte order mark', '\uFEFF{"a":1}', { a: 1 }],
  ['a body and omits its __proto__ key', '{"a":1,"\\u005f_proto__":{"b":2}}', { a: 1 }],
  ['nothing from a truncated body', '{"a":', undefined],
  ['nothing from a body nested 100,000 levels deep', '['.repeat(1e5) + ']'.repeat(1e5), undefined],
])('parseJson reads %s', (_, body, expected) => {
  expect(parseJson(body)).toEqual(expected);
});
