import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../core/guides/markdown.ts';
import {
  findScreenshotEdition,
  selectScreenshots,
} from '../../../core/guides/screenshot-editions.ts';

test.each([
  ['2021-12-03', '2021-12-03'],
  ['2023-10-19', '2021-12-03'],
  ['2023-10-20', '2023-10-20'],
  ['2025-06-30', '2023-10-20'],
  ['2025-07-01', '2025-07-01'],
  ['2026-12-01', '2025-07-01'],
])('on %s the guides show the screenshots of %s', (day, edition) => {
  expect(findScreenshotEdition(day)).toBe(edition);
});

test('selectScreenshots replaces only the date of the edition in the addresses of screenshots', () => {
  const source =
    '![Trang chủ](../../web/portal/assets/guides/2025-07-01/trang-chu.webp)\n\nVăn bản';
  expect(selectScreenshots(parseMarkdown(source), '2021-12-03')).toEqual([
    {
      kind: 'picture',
      alt: 'Trang chủ',
      src: '../../web/portal/assets/guides/2021-12-03/trang-chu.webp',
    },
    { kind: 'paragraph', text: [{ kind: 'text', text: 'Văn bản' }] },
  ]);
});
