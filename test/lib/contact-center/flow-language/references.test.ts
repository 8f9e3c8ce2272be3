import { expect, test } from 'vitest';
import {
  classifyPathRoot,
  findMalformedJsonPath,
  isJsonPath,
  listJsonPaths,
} from '../../../../lib/contact-center/flow-language/references.ts';

test.each([
  '$.Attributes.lang',
  '$.StoredCustomerInput',
  "$.Attributes.['so phieu']",
  "$['Attributes']['lang']",
  "$.SegmentAttributes['connect:Subtype'].ValueString",
  '$.Metrics.Agents.Available.Count',
])('isJsonPath returns true for the JSONPath %s', (path) => {
  expect(isJsonPath(path)).toBe(true);
});

test.each([
  '$',
  '$.',
  '$.Attributes.so phieu',
  "$['Attributes'",
  'Attributes.lang',
  '$.Attributes..a',
  '',
])('isJsonPath returns false for %s', (path) => {
  expect(isJsonPath(path)).toBe(false);
});

test('listJsonPaths finds JSONPaths inside a text', () => {
  expect(listJsonPaths("https://a/$['Attributes']['lang']/b.wav")).toEqual([
    "$['Attributes']['lang']",
  ]);
  expect(listJsonPaths('Số $.External.code. Cảm ơn $.Attributes.name!')).toEqual([
    '$.External.code',
    '$.Attributes.name',
  ]);
});

test('findMalformedJsonPath ignores amounts of money and returns unclosed references', () => {
  expect(findMalformedJsonPath('It costs $5.00 or $.50')).toBeUndefined();
  expect(findMalformedJsonPath("a $['Attributes b")).toBe("$['Attributes");
  expect(findMalformedJsonPath('a $.Attributes.[name b')).toContain('.[name');
  expect(findMalformedJsonPath("$.Attributes.['so phieu']. $.Channel [a]")).toBeUndefined();
});

test('classifyPathRoot returns known, unconfirmed or unknown for a reference', () => {
  expect(classifyPathRoot("$['External']['code']")).toBe('known');
  expect(classifyPathRoot('$.Modules.Result')).toBe('unconfirmed');
  expect(classifyPathRoot('$.BadValue')).toBe('unknown');
});
