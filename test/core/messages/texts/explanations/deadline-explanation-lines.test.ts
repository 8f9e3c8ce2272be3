import { describe, expect, test } from 'vitest';
import { formatDeadlineExplanation } from '../../../../../core/messages/texts/explanations/deadline-explanation-lines.ts';
import { getUnitCalendar, type WorkingCalendar } from '../../../../../core/sla/calendar.ts';
import { explainDeadline } from '../../../../../core/sla/explain-deadline.ts';
import type { TimeLimit } from '../../../../../core/sla/time-limit.ts';
import { testDirectory, toLocalInstant } from '../../../../support/directory/test-directory.ts';

const hours = (count: number): TimeLimit => ({ kind: 'working', minutes: count * 60 });
const days = (count: number): TimeLimit => ({ kind: 'working-days', days: count });

const explainedLines = (
  start: string,
  rule: TimeLimit,
  calendar: WorkingCalendar = testDirectory.calendar,
) => {
  const from = toLocalInstant(start);
  return formatDeadlineExplanation(explainDeadline(rule, from, calendar), { rule, from, calendar });
};

describe('the explanation of a deadline', () => {
  test('the explanation of a deadline in hours names the reason for each excluded day', () => {
    expect(explainedLines('2022-01-28T16:00', hours(8))).toEqual([
      'Bắt đầu: 16 giờ thứ Sáu, 28/1/2022.',
      'Thời hạn: 8 giờ làm việc, chỉ tính trong giờ làm việc.',
      '- thứ Sáu, 28/1/2022, 16:00–17:00: 1 giờ (giờ làm việc)',
      '- thứ Sáu, 28/1/2022, 17:00–24:00: không tính (ngoài giờ làm việc)',
      '- từ thứ Bảy, 29/1/2022 đến hết Chủ nhật, 30/1/2022: không tính (thứ Bảy, Chủ nhật)',
      '- từ thứ Hai, 31/1/2022 đến hết thứ Sáu, 4/2/2022: không tính (Tết Nguyên đán)',
      '- từ thứ Bảy, 5/2/2022 đến hết Chủ nhật, 6/2/2022: không tính (thứ Bảy, Chủ nhật)',
      '- thứ Hai, 7/2/2022, 00:00–07:00: không tính (ngoài giờ làm việc)',
      '- thứ Hai, 7/2/2022, 07:00–11:00: 4 giờ (giờ làm việc)',
      '- thứ Hai, 7/2/2022, 11:00–13:00: không tính (ngoài giờ làm việc)',
      '- thứ Hai, 7/2/2022, 13:00–16:00: 3 giờ (giờ làm việc)',
      'Cộng: 8 giờ làm việc.',
      'Hạn: 16 giờ thứ Hai, 7/2/2022.',
    ]);
  });

  test('the explanation of a deadline in days numbers each counted day', () => {
    const lines = explainedLines('2024-04-26T16:00', days(3));
    expect(lines.slice(2, 5)).toEqual([
      '- thứ Sáu, 26/4/2024, 16:00–24:00: không tính (ngày nhận)',
      '- từ thứ Bảy, 27/4/2024 đến hết Chủ nhật, 28/4/2024: không tính (thứ Bảy, Chủ nhật)',
      '- thứ Hai, 29/4/2024, cả ngày: không tính (Nghỉ hoán đổi)',
    ]);
    expect(lines.slice(7, 10)).toEqual([
      '- thứ Năm, 2/5/2024, cả ngày: ngày làm việc thứ 1',
      '- thứ Sáu, 3/5/2024, cả ngày: ngày làm việc thứ 2',
      '- thứ Bảy, 4/5/2024, 00:00–17:00: ngày làm việc thứ 3 (làm bù (hoán đổi))',
    ]);
  });

  test('the total of a deadline in days excludes the day of receipt, and the reminders state their hours', () => {
    expect(explainedLines('2021-12-03T10:13:36', days(1)).slice(-3)).toEqual([
      'Cộng: 1 ngày làm việc.',
      'Các mức nhắc hạn tính theo phần trăm của khoảng 12 giờ 46 phút làm việc, kể từ lúc nhận.',
      'Hạn: 17 giờ thứ Hai, 6/12/2021.',
    ]);
  });

  test('the explanation of a wall-clock deadline is one line', () => {
    expect(explainedLines('2022-01-31T22:00', { kind: 'wall', minutes: 300 })[2]).toBe(
      '- từ 22:00 thứ Hai, 31/1/2022 đến 03:00 thứ Ba, 1/2/2022: 5 giờ (tính liên tục)',
    );
  });

  test('the explanation of a deadline shows minutes and seconds', () => {
    expect(explainedLines('2021-12-03T16:30:20', hours(1))[2]).toBe(
      '- thứ Sáu, 3/12/2021, 16:30–17:00: 29 phút 40 giây (giờ làm việc)',
    );
  });
});

describe('the explanation of a deadline that uses a unit’s own office hours', () => {
  const morning: [string, string][] = [['08:00', '12:00']];
  const none: [string, string][] = [];
  const week = { mon: morning, tue: morning, wed: none, thu: morning, fri: morning };
  const unitHours = [
    { unit: 'SO_YT', week: { ...week, sat: none, sun: none }, validFrom: null, validTo: null },
  ];
  const calendar = getUnitCalendar('SO_YT', { ...testDirectory.calendar, unitHours });

  test('the explanation of a deadline names a weekday on which the unit is closed', () => {
    const lines = explainedLines('2021-12-07T11:00', hours(2), calendar);
    expect(lines).toContain('- thứ Tư, 8/12/2021, cả ngày: không tính (thứ Tư)');
    expect(lines.at(-1)).toBe('Hạn: 9 giờ thứ Năm, 9/12/2021.');
  });

  test('the explanation of a deadline names the unit whose office hours apply, or the common hours', () => {
    const from = toLocalInstant('2021-12-07T11:00');
    const rule = hours(2);
    const explained = explainDeadline(rule, from, calendar);
    const lineFor = (hasOwnHours: boolean) =>
      formatDeadlineExplanation(explained, {
        rule,
        from,
        calendar,
        whose: { unit: 'Sở Y tế', hasOwnHours },
      })[2];
    expect(lineFor(true)).toBe('Theo giờ làm việc riêng của Sở Y tế.');
    expect(lineFor(false)).toBe('Sở Y tế không có giờ làm việc riêng, tính theo giờ chung.');
  });
});

describe('uncertainty in the explanation of a deadline', () => {
  const doubts = (start: string, rule: TimeLimit) =>
    explainedLines(start, rule).filter((line) => /^(Tạm tính|Dự kiến|Lịch nghỉ)/.test(line));

  test('the explanation of a deadline marks calendar years that are not official yet and the days off in these years', () => {
    expect(doubts('2027-02-03T16:00', hours(2))).toEqual([
      'Tạm tính: lịch nghỉ chính thức mới công bố đến hết thứ Năm, 31/12/2026. Hạn này có thể đổi.',
    ]);
    const tet = (officialTo: string) =>
      explainedLines('2027-02-03T16:00', hours(2), { ...testDirectory.calendar, officialTo }).find(
        (line) => line.includes('Tết'),
      );
    expect(tet('2026-12-31')).toBe(
      '- từ thứ Năm, 4/2/2027 đến hết thứ Tư, 10/2/2027: không tính (Tết Nguyên đán; tạm tính, chờ thông báo chính thức)',
    );
    expect(tet('2027-12-31')).toBe(
      '- từ thứ Năm, 4/2/2027 đến hết thứ Tư, 10/2/2027: không tính (Tết Nguyên đán)',
    );
  });

  test('the explanation of a deadline mentions a proposed day off that is not official yet', () => {
    expect(doubts('2026-11-23T16:00', hours(2))).toEqual([
      'Dự kiến nghỉ, chưa chính thức nên chưa tính là ngày nghỉ: thứ Ba, 24/11/2026 (Ngày Văn hóa Việt Nam).',
    ]);
  });

  test('the explanation of a deadline warns about years before the first calendar year', () => {
    expect(doubts('2020-01-22T16:00', days(1))).toEqual([
      'Lịch nghỉ chỉ có từ thứ Sáu, 1/1/2021: ngày lễ trước đó không được tính là ngày nghỉ.',
    ]);
  });

  test('the explanation of a deadline has no warning for official calendar years or wall-clock deadlines', () => {
    expect(doubts('2022-01-28T16:00', hours(8))).toEqual([]);
    expect(doubts('2027-02-03T16:00', { kind: 'wall', minutes: 2880 })).toEqual([]);
  });
});
