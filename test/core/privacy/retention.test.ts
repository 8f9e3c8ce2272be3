import { expect, test } from 'vitest';
import * as z from 'zod';
import { Directory, validateDirectory } from '../../../core/directory/model/directory.ts';
import { findRetentionRule } from '../../../core/privacy/retention.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const problemsOf = (retention: object[]) => {
  const outcome = validateDirectory({ ...z.encode(Directory, testDirectory), retention });
  return outcome.kind === 'invalid' ? outcome.problems : [];
};

const rows = z.encode(Directory, testDirectory).retention;

test('every service has a retention rule with its legal basis, marked as a proposal', () => {
  for (const { code } of testDirectory.services) {
    expect(
      findRetentionRule(testDirectory, { service: code }, toLocalInstant('2021-12-03')),
      code,
    ).toBeDefined();
  }
  for (const { because, isProposal } of testDirectory.retention) {
    expect(because.vi.length).toBeGreaterThan(20);
    expect(isProposal).toBe(true);
  }
});

test('a topic’s own retention rule overrides its service’s', () => {
  const id = (topic?: string) =>
    findRetentionRule(testDirectory, { service: 'violation', topic }, toLocalInstant('2022-01-01'))
      ?.id;
  expect([id('VP08'), id('VP01'), id()]).toEqual(['violation-vp08', 'violation', 'violation']);
});

test('a retention rule cites the law that is in force on the day', () => {
  const cite = (day: string) =>
    findRetentionRule(testDirectory, { service: 'violation', topic: 'VP08' }, toLocalInstant(day))
      ?.because.vi;
  expect(cite('2025-06-30')).toContain('Điều 80 Luật Cán bộ, công chức');
  expect(cite('2025-07-01')).toContain('Luật Cán bộ, công chức 2025');
  expect(cite('2025-07-01')).not.toContain('Điều 80');
});

test('directory validation refuses retention rules without a default, for unknown topics or too short', () => {
  expect(problemsOf(rows)).toEqual([]);
  expect(problemsOf(rows.filter(({ id }) => id !== 'everything'))).toEqual([
    { row: 'retention everything', reason: 'has no rule without end' },
  ]);
  const with1 = (change: object) =>
    problemsOf(
      rows.map((row) =>
        row.id === 'violation-vp08' && row.validTo === null ? { ...row, ...change } : row,
      ),
    );
  expect(with1({ topic: 'SK01' })).toEqual([
    { row: 'retention violation SK01', reason: 'unknown topic of violation SK01' },
  ]);
  expect(with1({ keepDays: 30 })).toEqual([
    { row: 'retention violation VP08', reason: 'ends before a reopening, 30 days' },
  ]);
  expect(with1({ topic: undefined })).toMatchObject([{ row: 'retention violation' }]);
});
