import { dateOf, dayMs } from '../clock-times.ts';
import { type Entry, type EntryOf, entriesOf } from '../log.ts';
import { listCountedMoments, listOpenTickets, sumMoments } from '../recompute/counted-moments.ts';
import { lateTickets } from '../recompute/late-tickets.ts';
import type { LoggedTicket } from '../recompute/logged-tickets.ts';
import { compareNumbers, type Judged } from './check-result.ts';

/** The weekly e-mail omits complaints about offices. */
const isCounted = ({ opened }: LoggedTicket): boolean =>
  opened.accused.length === 0 && opened.accusedInText === undefined;

const numberAfter = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1]);

/** Compares the numbers of a weekly e-mail to the leadership; it covers the seven days before its own. */
const inspectMail = ({ body, at, to }: EntryOf<'message'>, entries: readonly Entry[]): Judged => {
  const [from, until] = [dateOf(at - 7 * dayMs), dateOf(at)];
  const then = { entries, asOf: at };
  const week = listCountedMoments(then).filter((moment) => {
    const date = dateOf(moment.at);
    return date >= from && date < until && isCounted(moment.ticket);
  });
  const { opened, answered, resolveDue } = sumMoments(week);
  const shown = {
    opened: numberAfter(body, /tiếp nhận (\d+) phiếu/),
    answered: numberAfter(body, /trả lời (\d+) phiếu/),
    resolveDue: numberAfter(body, /trong (\d+) phiếu đến hạn/) || 0,
    open: numberAfter(body, /Hiện nay: (\d+) phiếu/),
    late: numberAfter(body, /trong đó (\d+) phiếu quá hạn/) || 0,
  };
  const expected = {
    ...{ opened, answered, resolveDue },
    open: listOpenTickets(then).filter(isCounted).length,
    late: lateTickets(then).filter(isCounted).length,
  };
  return compareNumbers(`weekly e-mail of ${until} to ${to}`, shown, expected);
};

export function judgeWeeklyMails(entries: readonly Entry[]): Judged[] {
  return entriesOf(entries, 'message')
    .filter(({ subject = '' }) => subject.includes('Báo cáo tuần'))
    .map((mail) => inspectMail(mail, entries));
}
