import { dateOf, dayMs } from '../clock-times.ts';
import type { Month } from '../month.ts';
import { asAdministrator, changeDirectory } from '../people/administrator.ts';
import type { PlannedAction } from '../state.ts';

/** The first weekday that is so many days ahead, or the one after it. */
const weekdayAhead = (now: number, days: number): string => {
  const date = dateOf(now + days * dayMs);
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6 ? weekdayAhead(now, days + 1) : date;
};

/** An administrator announces a day off that the calendar did not have. */
export async function announceDayOff(month: Month, { with: given }: PlannedAction): Promise<void> {
  const { hotline, log } = month;
  const date = weekdayAhead(await hotline.now(), Number(given['daysAhead']));
  const row = { date, name: 'Nghỉ theo thông báo của tỉnh', kind: 'compensatory' };
  const edit = { table: 'calendar.daysOff', key: date, row };
  const reason = 'Thông báo nghỉ của Ủy ban nhân dân tỉnh';
  await changeDirectory(await asAdministrator(month), [edit], { reason, key: `day-off-${date}` });
  await hotline.settle();
  log.add({ kind: 'event', at: await hotline.now(), what: 'day-off-announced', detail: date });
}
