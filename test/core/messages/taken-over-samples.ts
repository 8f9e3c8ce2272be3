import type { NotificationSubject } from '../../../core/messages/message-kinds.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { toLocalInstant } from '../../support/directory/test-directory.ts';
import { context as anyContext, eventfulTicket, mailOf } from './message-samples.ts';

const [acknowledgeBy, resolveBy] = ['2025-06-30T16:00', '2025-07-02T09:00'].map(toLocalInstant);
export const handOverAt = toLocalInstant('2025-07-01T00:00');
const ward = { name: 'UBND phường 7', shortName: 'UBND P7' };
export const context = {
  ...anyContext,
  ...{ predecessors: new Map([[1, ward]]), named: ward, now: handOverAt },
};
const { acknowledge, resolve } = eventfulTicket().clocks;

/** Returns a ticket that the ward Nguyệt Hóa took over from the ward 7, with these deadlines. */
export const takenOver = (due: { acknowledge?: Date; resolve?: Date } = {}): Partial<Ticket> => ({
  unitName: 'UBND phường Nguyệt Hóa',
  predecessor: {
    ...{ unit: 'UBND_XA:29254', unitName: 'UBND phường 7', lastDay: '2025-06-30' },
    ...{ until: handOverAt, assignment: 1 },
  },
  clocks: {
    acknowledge: { ...acknowledge, dueAt: due.acknowledge ?? acknowledgeBy ?? handOverAt },
    resolve: { ...resolve, dueAt: due.resolve ?? resolveBy ?? handOverAt },
  },
});
export const late = takenOver({ resolve: toLocalInstant('2025-06-30T17:00') });
export const formerUnit = { formerUnit: 'UBND_XA:29254', since: '2025-07-01' } as const;
export const rung = (clock: 'acknowledge' | 'resolve', percent = 150): NotificationSubject => ({
  ...{ about: 'rung', clock, percent },
});
export const mail = (subject: NotificationSubject, ticket: Partial<Ticket>) =>
  mailOf(subject, { ticket, context }).text;
