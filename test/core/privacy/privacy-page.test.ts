import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { privacyNoticeVersions } from '../../../core/privacy/privacy-notices.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const page = readFileSync('docs/privacy.md', 'utf8');

test('the privacy page lists every retention rule with its days, and no other rules', () => {
  const documented = [...page.matchAll(/^\| `([a-z0-9-]+)` \| (\d+) \|/gm)].map(([, id, days]) => [
    id,
    Number(days),
  ]);
  const rules = testDirectory.retention.map(({ id, keepDays }) => [id, keepDays]);
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(rules));
});

test('the privacy page states the legal deadlines of data subject requests and every privacy notice', () => {
  const rights = testDirectory.life[0]?.dataRights;
  expect(rights).toEqual({
    answerWithinDays: 2,
    doneWithinDays: { see: 10, correct: 10, erase: 20 },
    maxExtensionDays: 15,
  });
  for (const right of ['correct', 'erase'] as const) {
    expect(page).toMatch(
      new RegExp(
        `^\\| ${right} \\|.*\\| 2 working days \\| ${rights?.doneWithinDays[right]} days`,
        'm',
      ),
    );
  }
  for (const version of Object.values(privacyNoticeVersions))
    expect(page).toContain(`\`${version}\``);
});
