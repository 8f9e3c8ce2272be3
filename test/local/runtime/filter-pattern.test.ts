import { describe, expect, test } from 'vitest';
import {
  compileFilterPattern,
  compileFilterPatterns,
} from '../../../local/streams/filter-pattern.ts';

const record = {
  eventName: 'INSERT',
  resources: ['a', 'b'],
  things: [{ id: 'a' }, { id: 'b' }],
  dynamodb: { NewImage: { type: { S: 'ticket' }, code: { S: '0123' } } },
};
const matches = (pattern: object) =>
  compileFilterPatterns([JSON.stringify(pattern)], 'Mapping')(record);

describe('event filter patterns', () => {
  test.each([
    [{ eventName: ['INSERT', 'MODIFY'] }, true],
    [{ eventName: ['MODIFY'] }, false],
    [{ eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['ticket'] } } } }, true],
    [{ eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['alert'] } } } }, false],
    [{ dynamodb: { NewImage: { code: { S: [{ prefix: '01' }] } } } }, true],
    [{ dynamodb: { NewImage: { code: { S: [{ prefix: '12' }] } } } }, false],
    [{ dynamodb: { NewImage: { run: { N: [{ exists: false }] } } } }, true],
    [{ dynamodb: { NewImage: { run: { N: [{ exists: true }] } } } }, false],
    [{ eventName: [{ 'anything-but': 'REMOVE' }] }, true],
    [{ eventName: [{ 'anything-but': ['REMOVE', 'INSERT'] }] }, false],
    [{ missing: [{ 'anything-but': 'x' }] }, false],
    [{ missing: ['x'] }, false],
    [{ resources: ['b'] }, true],
    [{ resources: [{ prefix: 'c' }] }, false],
    [{ things: { id: ['b'] } }, true],
    [{ things: { id: ['c'] } }, false],
    [{ $or: [{ eventName: ['REMOVE'] }, { resources: ['a'] }] }, true],
    [{ $or: [{ eventName: ['REMOVE'] }, { resources: ['c'] }] }, false],
    [{ eventName: ['REMOVE'], $or: [{ resources: ['a'] }] }, false],
  ])('the filter pattern %j matches the record: %j', (pattern, expected) => {
    expect(matches(pattern)).toBe(expected);
  });

  test('an event record passes when any filter pattern matches, or when there are none', () => {
    const patterns = [{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }];
    expect(
      compileFilterPatterns(
        patterns.map((pattern) => JSON.stringify(pattern)),
        'Mapping',
      )(record),
    ).toBe(true);
    expect(compileFilterPatterns([], 'Mapping')(record)).toBe(true);
  });

  test('a filter pattern with an unknown operator is rejected, not ignored', () => {
    expect(() => compileFilterPattern({ a: { b: [{ numeric: ['>', 1] }] } }, 'Mapping')).toThrow(
      'Mapping.a.b uses the filter {"numeric":[">",1]}',
    );
  });
});
