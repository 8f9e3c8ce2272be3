import { describe, expect, test } from 'vitest';
import { commitFaults, parseCommit } from './commit-faults.ts';

const faultsOf = (subject: string, parents = 1) => commitFaults({ hash: 'a1', parents, subject });

describe('commitFaults checks the subject of a commit', () => {
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
  ])('commitFaults rejects the subject "%s", because it is not imperative', (subject) => {
    expect(faultsOf(subject)).toEqual([expect.stringContaining('use the imperative')]);
  });

  test('commitFaults rejects a commit subject of 73 characters', () => {
    expect(faultsOf('A'.repeat(73))).toEqual([expect.stringContaining('73 characters')]);
  });

  test('commitFaults rejects a commit subject with a final full stop or a lower-case first letter', () => {
    expect(faultsOf('fix the clock.')).toHaveLength(2);
  });

  test('commitFaults rejects a merge commit with any subject', () => {
    expect(faultsOf('Merge branch main', 2)).toEqual(['is a merge commit: rebase instead']);
  });
});

describe('parseCommit parses a line of git log', () => {
  test('parseCommit returns the number of parents and preserves tabs in the commit subject', () => {
    expect(parseCommit('abc\tdef 012\tFix\ttabs')).toEqual({
      hash: 'abc',
      parents: 2,
      subject: 'Fix\ttabs',
    });
  });

  test('parseCommit accepts the first commit of a repository, which has no parents', () => {
    expect(parseCommit('abc\t\tStart').parents).toBe(0);
  });
});
