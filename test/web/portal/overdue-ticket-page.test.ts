import { describe, expect, test } from 'vitest';
import type { CitizenTicketStatus } from '../../../core/intake/follow/citizen-view.ts';
import type { Delays } from '../../../core/ticket/read/delays.ts';
import { readHtml } from '../read-html.ts';
import { localTime, unitName } from '../samples/sample-texts.ts';
import { renderSampleTicketPage } from '../samples/sample-ticket.ts';
import { fullTicket } from '../samples/sample-ticket-states.ts';

const label: CitizenTicketStatus = {
  ...{ status: 'assigned', openedAt: localTime('2021-12-02T08:00:00') },
  acknowledgeBy: localTime('2021-12-03T08:00:00'),
  resolveBy: localTime('2021-12-06T17:00:00'),
};
const predecessor = {
  ...{ unit: 'UBND_XA:29254', unitName: 'UBND phường 7', lastDay: '2021-11-30' as const },
  ...{ until: localTime('2021-12-01T00:00:00'), assignment: 1 },
};
const own = { isReported: false };
const unreported: Delays = { acknowledge: own, resolve: own, reportedVersions: new Set() };

const show = (
  late: CitizenTicketStatus['late'],
  delays: Delays | undefined,
  lang: 'vi' | 'en' | 'km' = 'vi',
): string => {
  const model = { label: { ...label, late }, full: { ...fullTicket, delays } };
  const page = renderSampleTicketPage(lang, model);
  return readHtml(page).find(({ tag }) => tag === 'main')?.text ?? '';
};

describe('ticket page of an overdue ticket', () => {
  test.each([[undefined], [unreported]])(
    'claims no report to superiors if none was sent: %o',
    (delays) => {
      const text = show('resolve', delays);
      expect(text).toContain('Đã quá hạn trả lời quý vị');
      expect(text).toContain('Quá hạn xác nhận.');
      expect(text).not.toContain('cấp trên');
    },
  );

  test('states that superiors were notified only about the deadline that was reported to them', () => {
    const delays = { ...unreported, resolve: { isReported: true } };
    expect(show('resolve', delays)).toContain('Việc trễ hạn đã được báo lên cấp trên.');
    expect(show('acknowledge', delays)).not.toContain('cấp trên');
  });

  test('lists in its history only the first unreported step of a clock', () => {
    const step = { kind: 'rung', clock: 'acknowledge', at: label.openedAt } as const;
    const events = [100, 150, 200].map((percent, version) => ({ ...step, percent, version }));
    const full = { ...fullTicket, events, delays: unreported };
    const text = readHtml(renderSampleTicketPage('vi', { label, full }))
      .filter(({ tag }) => tag === 'li')
      .map((one) => one.text)
      .join();
    expect(text.split('Quá hạn xác nhận.')).toHaveLength(2);
  });

  test.each([
    ['vi', 'UBND phường 7 (đến 30/11/2021) chưa xác nhận phản ánh khi hết hạn 8 giờ hôm nay.'],
    ['vi', `Từ ngày 01/12/2021, ${unitName} tiếp tục giải quyết.`],
    ['en', 'UBND phường 7 (until 30/11/2021) had not confirmed the report by'],
    ['km', `ចាប់ពី 01/12/2021 ${unitName} បន្តដោះស្រាយ។`],
  ] as const)('names the ended unit that missed the deadline (%s): %s', (lang, expected) => {
    const text = show('acknowledge', { ...unreported, acknowledge: { ...own, predecessor } }, lang);
    expect(text).toContain(expected);
    expect(text).not.toContain('Đơn vị đã quá hạn xác nhận');
  });

  test('names the ended unit that missed the answer', () => {
    expect(show('resolve', { ...unreported, resolve: { ...own, predecessor } })).toContain(
      'Phản ánh quá hạn khi còn ở UBND phường 7 (đến 30/11/2021).',
    );
  });
});
