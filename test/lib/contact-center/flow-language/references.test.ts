import { expect, test } from 'vitest';
import {
  isPath,
  malformedIn,
  pathsIn,
  rootKind,
} from '../../../../lib/contact-center/flow-language/references.ts';

test.each([
  '$.Attributes.lang',
  '$.StoredCustomerInput',
  "$.Attributes.['so phieu']",
  "$['Attributes']['lang']",
  "$.SegmentAttributes['connect:Subtype'].ValueString",
  '$.Metrics.Agents.Available.Count',
])('%s is a JSONPath', (path) => {
  expect(isPath(path)).toBe(true);
});

test.each([
  '$',
  '$.',
  '$.Attributes.so phieu',
  "$['Attributes'",
  'Attributes.lang',
  '$.Attributes..a',
  '',
])('%s is none', (path) => {
  expect(isPath(path)).toBe(false);
});

test('paths are found inside of a text', () => {
  expect(pathsIn("https://a/$['Attributes']['lang']/b.wav")).toEqual(["$['Attributes']['lang']"]);
  expect(pathsIn('Số $.External.code. Cảm ơn $.Attributes.name!')).toEqual([
    '$.External.code',
    '$.Attributes.name',
  ]);
});

test('money is no reference, and an open bracket is a broken one', () => {
  expect(malformedIn('It costs $5.00 or $.50')).toBeUndefined();
  expect(malformedIn("a $['Attributes b")).toBe("$['Attributes");
  expect(malformedIn('a $.Attributes.[name b')).toContain('.[name');
  expect(malformedIn("$.Attributes.['so phieu']. $.Channel [a]")).toBeUndefined();
});

test('roots are known, unconfirmed or neither', () => {
  expect(rootKind("$['External']['code']")).toBe('known');
  expect(rootKind('$.Modules.Result')).toBe('unconfirmed');
  expect(rootKind('$.BadValue')).toBe('unknown');
});
