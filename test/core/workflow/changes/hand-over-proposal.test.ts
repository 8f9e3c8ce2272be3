import { describe, expect, test } from 'vitest';
import { startForwardingClock } from '../../../../core/sla/ticket-clocks.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { toOfficerEventView } from '../../../../web/officer/view/to-officer-event-view.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { aJuneTicket, handOver, lastEvening, midnight } from './hand-over-harness.ts';

/** Returns a ticket that was returned to the operators at the given time, with the proposed unit. */
const returnedTo = (
  proposedUnit: string,
  at = toLocalInstant('2025-06-30T16:00'),
  changes: Partial<Ticket> = {},
): Ticket => {
  const ticket = aJuneTicket({
    ...{ status: 'returned', unit: 'TONG_DAI', proposedUnit, areaCode: '29278' },
    unitName: 'Tổng đài 1022 (Sở Khoa học và Công nghệ – VNPT Trà Vinh)',
    ...changes,
  });
  const forward = startForwardingClock(ticket, at, testDirectory);
  return { ...ticket, clocks: { ...ticket.clocks, forward } };
};

describe('a unit that was proposed to the operators and has ended', () => {
  test('is replaced by the successor, which the history names', () => {
    const change = handOver(returnedTo('UBND_HUYEN:844'));
    expect(change?.after).toMatchObject({ status: 'returned', proposedUnit: 'UBND_XA:29278' });
    expect(change?.event).toMatchObject({
      kind: 'handed-over',
      proposal: {
        ...{ formerName: 'UBND huyện Càng Long' },
        ...{ unit: 'UBND_XA:29278', unitName: 'UBND xã Tân An' },
      },
    });
    expect(change && toOfficerEventView(change.event)?.summary).toContain(
      'UBND huyện Càng Long, không còn hoạt động, nay là UBND xã Tân An',
    );
  });

  test.each([
    ['P1', '2025-07-01T00:06'],
    ['P2', '2025-07-01T00:16'],
    ['P3', '2025-07-01T11:00'],
  ] as const)('leaves the operators the whole time limit of priority %s', (priority, dueAt) => {
    const change = handOver(returnedTo('UBND_HUYEN:844', undefined, { priority }));
    expect(change?.after.clocks.forward).toMatchObject({
      ...{ round: 2, startAt: midnight, dueAt: toLocalInstant(dueAt) },
    });
  });

  test('is removed if it has no successor for the ticket’s place, and the operators must choose a unit', () => {
    const change = handOver(returnedTo('UBND_HUYEN:844', undefined, { areaCode: '844' }));
    expect(change?.after.proposedUnit).toBeUndefined();
    expect(change?.event).toMatchObject({ proposal: { formerName: 'UBND huyện Càng Long' } });
  });

  test('is replaced only once', () => {
    const change = handOver(returnedTo('UBND_HUYEN:844'));
    expect(change && handOver(change.after)).toBeUndefined();
  });

  test('is replaced even if the operators’ unit keeps its name', () => {
    const first = toLocalInstant('2025-01-01T00:01');
    const ticket = returnedTo('UBND_XA:29251', toLocalInstant('2024-12-31T16:30'), {
      unitName: 'Tổng đài 1022 (Sở Thông tin và Truyền thông – VNPT Trà Vinh)',
    });
    expect(handOver(ticket, first)?.after).toMatchObject({
      proposedUnit: 'UBND_XA:29242',
      clocks: { forward: { startAt: first } },
    });
  });
});

describe('a unit that was proposed to the operators and continues', () => {
  test.each(['SO_YT', 'UBND_HUYEN:844'])('keeps the operators’ deadline: %s', (proposedUnit) => {
    const ticket = returnedTo(proposedUnit);
    const change = handOver(ticket, proposedUnit === 'SO_YT' ? midnight : lastEvening);
    const after = change?.after ?? ticket;
    expect([after.proposedUnit, after.clocks.forward]).toEqual([
      proposedUnit,
      ticket.clocks.forward,
    ]);
  });
});
