import { listOfferedServices } from '../../../core/directory/read/offered-services.ts';
import { groupPublications } from '../../../core/intake/follow/group-publications.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import type { MonthlyGroupCounts, MonthlyStatistics } from '../../../core/statistics/month.ts';
import { sumMonthlyGroupCounts } from '../../../core/statistics/performance/performance.ts';
import { toPublicMonthlyStatistics } from '../../../core/statistics/performance/public-month.ts';
import type { Publication } from '../../../core/ticket/model/fields/publication.ts';
import { renderOpenDataPage } from '../../../web/portal/view/public/open-data-page.ts';
import { renderPerformancePage } from '../../../web/portal/view/public/performance/performance-page.ts';
import { renderPerformanceTablePage } from '../../../web/portal/view/public/performance/performance-table-page.ts';
import { renderPublicationPage } from '../../../web/portal/view/public/publication-page.ts';
import { renderPublicationsPage } from '../../../web/portal/view/public/publications-page.ts';
import {
  renderLostCodePage,
  renderLostCodeRequestedPage,
} from '../../../web/portal/view/ticket/find/lost-code-page.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { localTime, sampleNow } from './sample-texts.ts';
import type { TemplateSamples } from './template-samples.ts';

const services = listOfferedServices(testDirectory, sampleNow);

export function buildPublication(changes: Partial<Publication> = {}): Publication {
  return {
    id: '2021-12-03T02:00:00.000Z-9f0c1d2e3a4b5c6d',
    publishedAt: localTime('2021-12-03T09:00:00'),
    title: 'Đề nghị cho chợ đêm phường 7 họp lại, có giãn cách và quét mã QR ở hai đầu đường',
    question:
      'Bà con buôn bán ở chợ đêm nghỉ đã năm tháng. Nếu mỗi sạp cách nhau hai mét, hai đầu đường có người đo thân nhiệt <và quét mã QR>, thì chợ có thể họp lại không? Chúng tôi sẵn sàng thay phiên nhau trực, tự mua nước rửa tay và đóng cửa trước 21 giờ mỗi ngày. Mong tỉnh xem xét sớm để bà con có cái Tết.',
    answer:
      'UBND thành phố đồng ý cho chợ đêm họp lại từ ngày 10/12, mỗi tối từ 17 giờ đến 20 giờ 30, nhiều nhất 60 sạp, mỗi sạp cách nhau hai mét.\n\nBan quản lý chợ lập danh sách người bán đã tiêm đủ hai mũi, bố trí quét mã QR ở hai đầu đường. Nếu cấp độ dịch của phường lên cấp 4, chợ tạm nghỉ ngay và được báo trước một ngày qua loa của khóm.',
    service: 'suggestion',
    areaName: 'Phường 7',
    unitName: 'UBND thành phố Trà Vinh',
    ...changes,
  };
}

const group = (key: string, number: number): MonthlyGroupCounts => {
  const opened = (number * 7) % 41;
  const resolved = Math.floor(opened * 0.8);
  const missed = number % 3 === 0 ? Math.floor(resolved / 3) : number % 2;
  const ratings = Math.floor(resolved / 2);
  // overdue tickets without an answer also count as due and missed
  const late = number % 4 === 0 ? number % 9 : 0;
  const resolveMissed = Math.min(resolved, missed) + late;
  return {
    ...{ key, opened, resolved, resolveDue: resolved + late, resolveMissed },
    ...{ ratings, ratingSum: ratings * 4 - (number % 3), open: opened - resolved + late, late },
  };
};

const communes = testDirectory.areas
  .filter(({ level, validFrom }) => level === 'commune' && validFrom === null)
  .map(({ code }, number) => group(code, number));

const agencies = [group('SO_YT', 36), group('SO_LDTBXH', 58), group('', 5)];
const all = [...communes, ...agencies];

/** Statistics of a busy month: every commune has tickets, and many counts are too small to show. All sums agree. */
export const busyMonth: MonthlyStatistics = {
  month: '2021-12',
  earliest: '2021-10',
  madeAt: localTime('2021-12-03T16:10:00'),
  byUnit: [...communes.map((one) => ({ ...one, key: `UBND_XA:${one.key}` })), ...agencies],
  byService: services.map(({ code }, number) =>
    sumMonthlyGroupCounts(
      code,
      all.filter((_, index) => index % services.length === number),
    ),
  ),
  byArea: [...communes, sumMonthlyGroupCounts('', agencies)],
};

/** Statistics of the month before, in which every group answered more tickets late. */
const monthBefore: MonthlyStatistics = {
  ...busyMonth,
  ...{ month: '2021-11', madeAt: localTime('2021-11-30T16:10:00') },
  byUnit: busyMonth.byUnit.map((one) => ({
    ...one,
    resolveMissed: Math.min(one.resolveDue, one.resolveMissed + 6),
  })),
};

/** Pages without personal content, and the pages for a lost code. */
export function openPages(lang: Lang): TemplateSamples {
  return {
    'lost-code': {
      refused: renderLostCodePage({
        lang,
        phone: '0294 3855 xyz',
        errors: [{ field: 'phone', message: getFieldErrorText('mobile-wanted', lang) }],
      }),
    },
    'lost-code-requested': { only: renderLostCodeRequestedPage(lang) },
    publications: {
      page: renderPublicationsPage({
        ...{ lang, now: sampleNow, services },
        groups: groupPublications(
          [
            buildPublication(),
            buildPublication({ service: 'health', unitName: undefined, areaName: undefined }),
          ],
          testDirectory,
          lang,
        ),
        after: buildPublication().id,
        next: buildPublication().id,
      }),
    },
    publication: {
      answered: renderPublicationPage({
        lang,
        now: sampleNow,
        services,
        publication: buildPublication(),
      }),
    },
    performance: {
      'busy-month': renderPerformancePage({
        ...{ lang, now: sampleNow, month: '2021-12', months: ['2021-12', '2021-11', '2021-10'] },
        statistics: toPublicMonthlyStatistics(busyMonth, testDirectory, lang),
        before: toPublicMonthlyStatistics(monthBefore, testDirectory, lang),
      }),
    },
    'performance-table': {
      places: renderPerformanceTablePage({
        ...{ lang, month: '2021-12', by: 'noi', order: { column: 'onTime', isReversed: true } },
        statistics: toPublicMonthlyStatistics(busyMonth, testDirectory, lang),
      }),
    },
    'open-data': {
      published: renderOpenDataPage({ lang, now: sampleNow, madeAt: sampleNow, requests: 12_345 }),
      'not-yet': renderOpenDataPage({ lang, now: sampleNow, madeAt: undefined, requests: 0 }),
    },
  };
}
