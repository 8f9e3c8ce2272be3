import { describe, expect, test } from 'vitest';
import { commitFaults, parseCommit } from './commit-faults.ts';

const faultsOf = (subject: string, parents = 1) => commitFaults({ hash: 'a1', parents, subject });

describe('commitFaults', () => {
  test.each([
    'Fix 500 on duplicated query parameters',
    'Address review of the sweeper',
    'Pass the clock to the sweeper',
    'Focus the first field with an error',
    'Embed the font in the poster',
    'Bring the portal under 40 kB',
    'A'.repeat(72),
  ])('commitFaults accepts the subject "%s"', (subject) => {
    expect(faultsOf(subject)).toEqual([]);
  });

  test.each([
    'Fixes a typo',
    'Fixed a typo',
    'Fixing a typo',
    'Tests: add one',
    'Adds, then moves',
  ])('commitFaults rejects the subject "%s", which is not imperative', (subject) => {
    expect(faultsOf(subject)).toEqual([expect.stringContaining('use the imperative')]);
  });

  test('commitFaults rejects a subject of 73 characters', () => {
    expect(faultsOf('A'.repeat(73))).toEqual([expect.stringContaining('73 characters')]);
  });

  test('commitFaults rejects a subject with a full stop or a lower-case first letter', () => {
    expect(faultsOf('fix the clock.')).toHaveLength(2);
  });

  test('commitFaults rejects a merge commit whatever its subject', () => {
    expect(faultsOf('Merge branch main', 2)).toEqual(['is a merge commit: rebase instead']);
  });
});

describe('parseCommit', () => {
  test('parseCommit counts the parents of a commit and keeps tabs in the subject', () => {
    expect(parseCommit('abc\tdef 012\tFix\ttabs')).toEqual({
      hash: 'abc',
      parents: 2,
      subject: 'Fix\ttabs',
    });
  });

  test('parseCommit accepts a first commit without parents', () => {
    expect(parseCommit('abc\t\tStart').parents).toBe(0);
  });
});
