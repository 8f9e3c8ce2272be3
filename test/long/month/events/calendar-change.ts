import type { Month } from '../month.ts';
import { asAdministrator, changeDirectory } from '../people/administrator.ts';
import type { Deed } from '../state.ts';

/** An administrator announces a day off that the calendar did not have. */
export const announceDayOff = async (month: Month, { with: given }: Deed): Promise<void> => {
  const { hotline, log } = month;
  const { date = '' } = given;
  const row = { date, name: 'Nghỉ theo thông báo của tỉnh', kind: 'compensatory' };
  const edit = { table: 'calendar.daysOff', key: date, row };
  const reason = 'Thông báo nghỉ của Ủy ban nhân dân tỉnh';
  await changeDirectory(await asAdministrator(month), [edit], { reason, key: `day-off-${date}` });
  await hotline.settle();
  log.add({ kind: 'event', at: await hotline.now(), what: 'day-off-announced', detail: date });
};
