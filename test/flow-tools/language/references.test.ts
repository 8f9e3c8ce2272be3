import { expect, test } from 'vitest';
import {
  classifyJsonPathRoot,
  findMalformedJsonPath,
  isJsonPath,
  listJsonPaths,
} from '../../../flow-tools/language/references.ts';

test.each([
  '$.Attributes.lang',
  '$.StoredCustomerInput',
  "$.Attributes.['so phieu']",
  "$['Attributes']['lang']",
  "$.SegmentAttributes['connect:Subtype'].ValueString",
  '$.Metrics.Agents.Available.Count',
])('isJsonPath returns true for the contact attribute reference %s', (path) => {
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
])('isJsonPath returns false for the invalid path "%s"', (path) => {
  expect(isJsonPath(path)).toBe(false);
});

test('listJsonPaths returns the JSONPaths that a text contains', () => {
  expect(listJsonPaths("https://a/$['Attributes']['lang']/b.wav")).toEqual([
    "$['Attributes']['lang']",
  ]);
  expect(listJsonPaths('Số $.External.code. Cảm ơn $.Attributes.name!')).toEqual([
    '$.External.code',
    '$.Attributes.name',
  ]);
});

test('findMalformedJsonPath reports unclosed references but no amounts of money such as $5', () => {
  expect(findMalformedJsonPath('It costs $5.00 or $.50')).toBeUndefined();
  expect(findMalformedJsonPath("a $['Attributes b")).toBe("$['Attributes");
  expect(findMalformedJsonPath('a $.Attributes.[name b')).toContain('.[name');
  expect(findMalformedJsonPath("$.Attributes.['so phieu']. $.Channel [a]")).toBeUndefined();
});

test('classifyJsonPathRoot classifies a reference as known, unconfirmed or unknown', () => {
  expect(classifyJsonPathRoot("$['External']['code']")).toBe('known');
  expect(classifyJsonPathRoot('$.Modules.Result')).toBe('unconfirmed');
  expect(classifyJsonPathRoot('$.BadValue')).toBe('unknown');
});
