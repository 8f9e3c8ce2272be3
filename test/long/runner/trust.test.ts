import { expect, test } from 'vitest';
import type { Check, TrustSection } from './check.ts';
import { readOptions } from './read-options.ts';
import type { StoredPart } from './results.ts';
import { toWrittenSections, type WrittenSection, withSection } from './trust.ts';

const section: WrittenSection = {
  ...{ id: 'tides', title: 'Tides', promise: 'The sea comes back.', day: '2026-11-26' },
  ...{ command: 'npm run long -- --only clock', passed: 12_000, failed: 0 },
  figures: [['tides', 12_000]],
};

test('withSection adds a new section to docs/trust.md', () => {
  const page = withSection('# Trust\n', section);
  expect(page).toMatch(/^# Trust\n\n<!-- tides -->\n## Tides\n\nThe sea comes back\./);
  expect(page).toContain(
    'On 2026-11-26, **12,000 checks passed and 0 failed**: `npm run long -- --only clock`. Details:',
  );
});

test('withSection replaces the section of docs/trust.md with the same id and keeps the others', () => {
  const other = '<!-- winds -->\n## Winds\n<!-- /winds -->';
  const before = `${withSection('# Trust\n', section)}\n${other}\n`;
  const page = withSection(before, { ...section, day: '2026-11-27' });
  expect(page.match(/## Tides/g)).toHaveLength(1);
  expect(page).toContain('2026-11-27');
  expect(page).not.toContain('2026-11-26');
  expect(page).toContain(other);
});

test('withSection lists the limitations of a check below its figures', () => {
  const limits = ['Only by day.', 'Not in fog.'];
  expect(withSection('', { ...section, limits })).toContain(
    'Limitations of the test *Tides*: Only by day. Not in fog.',
  );
});

const oneOf = (parts: string): TrustSection => ({
  ...{ id: parts, parts, title: parts, promise: `${parts}.` },
});

const check: Check = {
  ...{ name: 'faults', proves: '', minutes: { quick: 1, whole: 1 } },
  ...{ parts: () => [], run: () => Promise.reject(new Error('not run')) },
  sections: [oneOf('singles'), oneOf('pairs')],
};

const stored = (part: string, failed = 0): StoredPart => ({
  ...{ part, failed, passed: 2, figures: [[part, 1]], seconds: 1, commit: 'abc' },
  endedAt: '2026-11-26T10:00:00.000Z',
});

test('a section of docs/trust.md omits the figures of parts that the check excludes', () => {
  const [section] = check.sections;
  const sections = section ? [{ ...section, omits: ['singles of b'] }] : [];
  const ended = [stored('singles of a'), stored('singles of b')];
  const parts = ended.map(({ part }) => part);
  expect(toWrittenSections({ ...check, sections }, parts, ended, readOptions([]))).toMatchObject([
    { figures: [['singles of a', 1]] },
  ]);
});

test('a section of docs/trust.md contains sums over its parts and is written after all of them have ended', () => {
  const parts = ['singles of a', 'singles of b', 'pairs 1', 'pairs 2'];
  const ended = [stored('singles of a'), stored('singles of b', 1), stored('pairs 1')];
  const written = toWrittenSections(check, parts, ended, readOptions(['--seed', '7']));
  expect(written).toMatchObject([
    {
      ...{ id: 'singles', day: '2026-11-26', passed: 4, failed: 1 },
      command: 'npm run long -- --only faults --parts singles --seed 7',
      figures: [
        ['singles of a', 1],
        ['singles of b', 1],
      ],
    },
  ]);
});
