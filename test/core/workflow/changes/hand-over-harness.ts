import { startTicketClocks } from '../../../../core/sla/ticket-clocks.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { handOverTicket } from '../../../../core/workflow/changes/hand-over-ticket.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';

export const openedAt = toLocalInstant('2025-06-28T10:00');
export const lastEvening = toLocalInstant('2025-06-30T23:59');
export const midnight = toLocalInstant('2025-07-01T00:01');

export const aJuneTicket = (changes: Partial<Ticket>): Ticket =>
  aTicket({
    ...{ status: 'in-progress', openedAt, assignment: 1, priority: 'P3', topic: 'VP21' },
    ...{ areaCode: '29281', areaName: 'Xã Tân An' },
    clocks: startTicketClocks(
      { service: 'violation', priority: 'P3', startAt: openedAt },
      testDirectory,
    ),
    ...changes,
  });

export const withDistrictOffice = (changes: Partial<Ticket> = {}) =>
  aJuneTicket({
    ...{ unit: 'P_NV:844', unitName: 'Phòng Nội vụ huyện Càng Long' },
    ...{ areaCode: '29278', areaName: 'Xã Huyền Hội' },
    ...changes,
  });

export const handOver = (ticket: Ticket, now = midnight, merged: readonly Ticket[] = []) =>
  handOverTicket(ticket, merged, testDirectory, now);

export const notified = (change: ReturnType<typeof handOver>) =>
  (change?.alerts ?? []).map(({ to, subject }) =>
    [to.kind === 'citizen' ? 'citizen' : `${to.unit} ${to.role}`, subject.about].join(': '),
  );
