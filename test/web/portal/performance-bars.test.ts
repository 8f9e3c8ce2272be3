import { expect, test } from 'vitest';
import { toPublishedPerformance } from '../../../core/statistics/performance/performance.ts';
import { performancePageTexts } from '../../../i18n/portal.ts';
import { renderHtml } from '../../../web/design/view/html.ts';
import { renderPerformanceBars } from '../../../web/portal/view/public/performance/performance-bars.ts';

const unitWith = (name: string, resolveMissed: number) => ({
  ...toPublishedPerformance({
    ...{ key: 'UBND_XA:29278', opened: 50, resolved: 50, resolveDue: 50, resolveMissed },
    ...{ ratings: 0, ratingSum: 0, open: 0, late: 0 },
  }),
  name,
});

const render = (before: string): string =>
  renderHtml(
    renderPerformanceBars(
      { rows: [unitWith('UBND xã Tân An', 5)], before: [unitWith(before, 25)], lang: 'vi' },
      performancePageTexts.vi,
    ),
  );

test('a unit is compared with the month before only if it had the same name then', () => {
  expect(render('UBND xã Tân An')).toContain('tăng 40 điểm phần trăm');
  expect(render('UBND xã Huyền Hội')).not.toContain('so với tháng trước');
});
