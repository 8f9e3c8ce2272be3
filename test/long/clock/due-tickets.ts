import type { Directory } from '../../../core/directory/model/directory.ts';
import { computeInstantAtPercent, createDeadlineClock } from '../../../core/sla/deadline.ts';
import { getClockCalendar } from '../../../core/sla/recompute-clocks.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { toLocalInstant } from '../../support/directory/test-directory.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

/** Start of the last working hour before Tết 2022 in which tickets arrive; two working days later is after the holidays. */
const firstAt = toLocalInstant('2022-01-28T08:30');
const rule = { kind: 'working', minutes: 960 } as const;

export const hourMs = 3_600_000;

/** Start of the hour in which all test tickets are due, after Tết and its days off. */
export const dueHourStart = toLocalInstant('2022-02-08T08:30');

/** Returns one of `count` assigned test tickets whose deadlines are spread over one hour. */
export function dueTicket(number: number, count: number, directory: Directory): Ticket {
  const openedAt = new Date(firstAt.getTime() + Math.floor((number / count) * hourMs));
  const unit = 'UBND_XA:29254';
  const inProgressTicket = {
    ...aTicket({ code: encodeTicketCode(testHmac.digest('code', `due ${number}`)), openedAt }),
    ...{ version: 2, status: 'in-progress' as const, unit, unitName: 'Phường 7', assignment: 1 },
    ...{
      topic: 'VP02',
      priority: 'P3' as const,
      escalationSteps: ['1.resolve.50', '1.resolve.80'],
    },
  };
  const calendar = getClockCalendar(inProgressTicket, directory, 'resolve');
  const { kind, startAt, dueAt, minutes } = createDeadlineClock(rule, openedAt, calendar);
  const resolve = { kind, rule, startAt, dueAt, minutes };
  const acknowledge = { ...resolve, stoppedAt: openedAt };
  const due = computeInstantAtPercent(resolve, 100, calendar);
  return {
    ...inProgressTicket,
    clocks: { acknowledge, resolve },
    ...{ nextCheckAt: due, wakesAt: due },
    promised: { acknowledgeBy: resolve.dueAt, resolveBy: resolve.dueAt },
  };
}

/** Returns the directory with the due day declared a day off, when half of the tickets are already late. */
export function withDayOff(directory: Directory): Directory {
  return {
    ...directory,
    version: `${directory.version}-with-a-day-off`,
    calendar: {
      ...directory.calendar,
      daysOff: [
        ...directory.calendar.daysOff,
        { date: '2022-02-08', name: 'Nghỉ bù', kind: 'compensatory' },
      ],
    },
  };
}
