import { expect, test } from 'vitest';
import { createGuideReader } from '../../../../../adapters/files/guide-reader.ts';
import { listOfferedServices } from '../../../../../core/directory/read/offered-services.ts';
import { userGuides } from '../../../../../core/guides/guide.ts';
import { fillGuidePlaceholders } from '../../../../../functions/intake/public/content/fill-guide.ts';
import { showGuide } from '../../../../../functions/intake/public/content/guide-pages.ts';
import { showPressPage } from '../../../../../functions/intake/public/content/press-pages.ts';
import { toRequest } from '../../../../../functions/runtime/request/request.ts';
import { testDirectory, toLocalInstant } from '../../../../support/directory/test-directory.ts';
import { httpEvent } from '../../../../support/events/lambda-events.ts';

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
    directory: async () => testDirectory,
    now: () => new Date(`${day}T00:00:00+07:00`),
  });
  const shown = [...body.matchAll(/src="\/assets\/guides\/([^/]+)\//g)].map(([, folder]) => folder);
  expect(new Set(shown)).toEqual(new Set([edition]));
});

test.each([
  ['2021-12-03', ['*Phản ánh vi phạm*', '**4** tư vấn sức khỏe; **5** nghe tình trạng'], 'Thủ tục'],
  ['2026-12-01', ['*Thủ tục, thông tin*', '**6** thủ tục, thông tin'], 'Phản ánh vi phạm'],
])(
  'the citizens’ guide names the services and telephone keys of %s',
  async (day, shown, absent) => {
    const source = await createGuideReader('docs/guides').read('nguoi-dan.md');
    const guide = fillGuidePlaceholders(
      source,
      listOfferedServices(testDirectory, toLocalInstant(day)),
    );
    for (const text of shown) expect(guide).toContain(text);
    expect(guide).not.toContain(`*${absent}`);
    expect(guide).not.toMatch(/\{(?!hotline\.)/);
  },
);

test.each(userGuides)(
  'the guide $file takes the telephone numbers in bold from the directory',
  async ({ file }) => {
    const source = await createGuideReader('docs/guides').read(file);
    expect(source).not.toMatch(/\*\*(0\d{3} )?1022\*\*/);
  },
);

test.each([
  ['2021-12-03', 'phản ánh vi phạm phòng, chống dịch; góp ý, hiến kế', 'thủ tục'],
  ['2026-12-01', 'thủ tục, đất đai, việc khác', 'chống dịch'],
])('the press kit names the services of %s', async (day, shown, absent) => {
  const { body } = await showPressPage(toRequest(httpEvent('GET', '/bao-chi')), {
    directory: async () => testDirectory,
    now: () => toLocalInstant(day),
    portalUrl: 'https://1022.example',
    sources: { add: async () => {}, between: async () => [] },
  });
  expect(body).toContain(shown);
  expect(body).not.toContain(absent);
});
