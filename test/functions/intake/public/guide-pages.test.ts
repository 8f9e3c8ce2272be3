import { expect, test } from 'vitest';
import { createGuideReader } from '../../../../adapters/files/guide-reader.ts';
import { showGuide } from '../../../../functions/intake/public/guide-pages.ts';
import { toRequest } from '../../../../functions/runtime/request/request.ts';
import { httpEvent } from '../../../support/events/lambda-events.ts';

test.each([
  ['2021-12-03', '2021-12-03'],
  ['2024-03-05', '2023-10-20'],
  ['2026-12-01', '2025-07-01'],
])('on %s a guide shows the screenshots of the edition of %s', async (day, edition) => {
  const request = {
    ...toRequest(httpEvent('GET', '/huong-dan/nguoi-dan')),
    params: { code: 'nguoi-dan' },
  };
  const { body } = await showGuide(request, {
    guides: createGuideReader('docs/guides'),
    now: () => new Date(`${day}T00:00:00+07:00`),
  });
  const shown = [...body.matchAll(/src="\/assets\/guides\/([^/]+)\//g)].map(([, folder]) => folder);
  expect(new Set(shown)).toEqual(new Set([edition]));
});
