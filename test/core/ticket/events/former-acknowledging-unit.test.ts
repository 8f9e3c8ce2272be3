import { expect, test } from 'vitest';
import type { TicketEvent } from '../../../../core/ticket/events/event.ts';
import { findFormerAcknowledgingUnit } from '../../../../core/ticket/events/former-acknowledging-unit.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const former = 'UBND xã Mỹ Hòa';
const { code, clocks } = aTicket();
const acknowledged: TicketEvent = {
  ...{ kind: 'acknowledged', unitName: former },
  ...{ code, version: 3, cycle: 1, at: atMinute(20) },
  ...{ by: { role: 'officer', unit: 'UBND_XA:29419', post: 'handler' }, channel: 'officer-link' },
};
const acknowledge = { ...clocks.acknowledge, stoppedAt: atMinute(20) };

test.each([
  ['UBND xã Cầu Ngang', former],
  [former, undefined],
])('an acknowledgement of a ticket that %s has now is shown as one of %s', (unitName, expected) => {
  const ticket = { clocks: { ...clocks, acknowledge }, unitName };
  expect(findFormerAcknowledgingUnit(ticket, [acknowledged])).toBe(expected);
});

test('a ticket that nobody has acknowledged has no acknowledging unit', () => {
  expect(
    findFormerAcknowledgingUnit({ clocks, unitName: 'UBND xã Cầu Ngang' }, [acknowledged]),
  ).toBeUndefined();
});
