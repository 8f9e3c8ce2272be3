import { expect, test } from 'vitest';
import { type Trust, withSection } from './trust.ts';

const trust: Trust = {
  ...{ campaign: 'tides', title: 'Tides', promise: 'The sea comes back.' },
  ...{ command: 'npm run campaign:tides', passed: 12_000, failed: 0, figures: [['tides', 12_000]] },
};

test('a campaign that has no section yet gets one at the end of the page', () => {
  const page = withSection('# Trust\n', trust, '2026-11-26');
  expect(page).toMatch(/^# Trust\n\n<!-- tides -->\n## Tides\n\n> The sea comes back\./);
  expect(page).toContain('seen on 2026-11-26: **12,000 passed, 0 failed.**');
});

test('a campaign that is led again writes its own section anew and leaves the others', () => {
  const other = '<!-- winds -->\n## Winds\n<!-- /winds -->';
  const page = withSection(
    `${withSection('# Trust\n', trust, '2026-11-26')}\n${other}\n`,
    trust,
    '2026-11-27',
  );
  expect(page.match(/## Tides/g)).toHaveLength(1);
  expect(page).toContain('2026-11-27');
  expect(page).not.toContain('2026-11-26');
  expect(page).toContain(other);
});

test('what the figures do not show stands below them', () => {
  expect(withSection('', { ...trust, limits: ['Only by day.'] }, '2026-11-26')).toContain(
    '* Only by day.',
  );
});
