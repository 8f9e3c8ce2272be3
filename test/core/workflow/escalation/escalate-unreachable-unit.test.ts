import { expect, test } from 'vitest';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { escalateUnreachableUnit } from '../../../../core/workflow/escalation/escalate-unreachable-unit.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const assigned = aTicket({ status: 'assigned', unit: 'UBND_XA:29254', assignment: 1, version: 2 });
const found = (ticket: Ticket = assigned, unit = 'UBND_XA:29254') =>
  escalateUnreachableUnit(ticket, unit, testDirectory, atMinute(5));

test('an unreachable unit is recorded on the ticket, and the operators’ duty officer is notified', () => {
  const change = found();
  expect(change?.event).toMatchObject({
    kind: 'unreachable',
    unit: 'UBND_XA:29254',
    unitName: 'UBND phường 7',
    by: { role: 'system' },
  });
  expect(change?.alerts).toMatchObject(
    ['sms', 'email'].map((channel) => ({
      channel,
      to: { unit: 'TONG_DAI', role: 'duty' },
      subject: { about: 'unreachable', unit: 'UBND_XA:29254' },
      key: `unreachable.1.UBND_XA.29254-TONG_DAI-duty-${channel}`,
    })),
  );
  expect(change?.after.run).toBe(assigned.run);
});

test('an unreachable unit is recorded once per unit and assignment of the ticket', () => {
  const once = found()?.after;
  if (!once) throw new Error('It was not said');
  expect(found(once)).toBeUndefined();
  expect(found(once, 'UBND_HUYEN:842')?.event.kind).toBe('unreachable');
  expect(found({ ...once, assignment: 2 })?.event.kind).toBe('unreachable');
});

test('an unreachable unit is not recorded on an answered or closed ticket, or if it is the operators’ unit', () => {
  expect(found({ ...assigned, status: 'answered' })).toBeUndefined();
  expect(found({ ...assigned, status: 'closed' })).toBeUndefined();
  expect(found(assigned, 'TONG_DAI')).toBeUndefined();
});
