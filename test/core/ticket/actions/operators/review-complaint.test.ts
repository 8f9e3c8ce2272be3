import { describe, expect, test } from 'vitest';
import { getOperatorUnit } from '../../../../../core/directory/model/organization/unit.ts';
import type { Action } from '../../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../../core/ticket/model/ticket.ts';
import { routeTicket } from '../../../../../core/workflow/route-ticket.ts';
import {
  departmentMergerDay,
  testDirectory,
} from '../../../../support/directory/test-directory.ts';
import { aTicket, atMinute, openingMorning } from '../../../../support/samples/a-ticket.ts';
import {
  assigned,
  byBoth,
  changed,
  citizen,
  inTriage,
  listNotifications,
  operator,
  operators,
  unit,
} from '../ticket-action-fixtures.ts';

const complaint = 'Cán bộ phường 7 bao che quán karaoke, chủ tịch phường nhận phong bì hàng tháng';
const reason = 'không phải khiếu nại';
const withoutAccused: Action = { act: 'review-complaint', accused: [], reason };

/** Returns the ticket on a complaint hold, after the citizen complained about an office. */
const held = (ticket: Ticket): Ticket =>
  changed(ticket, { act: 'write', text: complaint }, citizen).after;
const review = (ticket: Ticket, action: Action = withoutAccused) =>
  changed(ticket, action, operator, { minute: 20 });

const heldReport = (changes: Partial<Ticket> = {}): Ticket => {
  const ticket = aTicket({ text: complaint, ...changes });
  const change = routeTicket(ticket, testDirectory, openingMorning);
  if (!change?.after.complaintHold) throw new Error('The report is not held');
  return change.after;
};

const answeredAt = atMinute(5);
const wardOffice = { unit, unitName: 'UBND phường 7' };
const hotline = {
  unit: operators,
  unitName: getOperatorUnit(testDirectory, openingMorning).name,
};
const answered = { status: 'answered', answeredAt } as const;
const reviews = [
  ['a unit’s open ticket', assigned(), 'assigned', 'assigned', wardOffice],
  ['the operators’ open ticket', inTriage(), 'queued', 'triage', hotline],
  ['a unit’s answered ticket', assigned(answered), 'assigned', 'answered', wardOffice],
  ['the operators’ answered ticket', inTriage(answered), 'queued', 'answered', hotline],
] as const;

describe('a complaint review that finds no accused office', () => {
  test.each(reviews)(
    'a complaint review records the return of the ticket to its previous unit: %s',
    (_, ticket, kind, status, place) => {
      const { after, event } = review(held(ticket));
      expect(after).toMatchObject({ ...place, status, coUnits: ticket.coUnits });
      expect(event).toMatchObject({ kind, ...place, reason, moved: [] });
      expect(event).not.toHaveProperty('route');
    },
  );

  test.each(reviews)(
    'a complaint review invalidates all earlier officer links of the ticket: %s',
    (_, ticket) => {
      const before = held(ticket);
      expect(review(before).after.assignment).toBe(before.assignment + 1);
    },
  );

  test('the handler of an answered ticket is notified about the citizen’s message after the review', () => {
    const ticket = held(assigned(answered));
    expect(listNotifications(review(ticket))).toEqual(byBoth(`${unit}/handler`, 'wrote'));
  });

  test('a held report is routed to the usual units of its topic, and the event explains the routing', () => {
    const { after, event } = review(heldReport());
    expect(after).toMatchObject({ status: 'assigned', unit, coUnits: ['CONG_AN'] });
    expect(event).toMatchObject({ kind: 'assigned', route: { kind: 'routed', lead: unit } });
  });

  test('a held report without a topic goes to the operators’ queue without co-units', () => {
    const { after, event } = review(heldReport({ topic: undefined }));
    expect(after).toMatchObject({ status: 'triage', unit: operators, coUnits: [] });
    expect(event).toMatchObject({ kind: 'queued', route: { reason: 'no-topic' } });
  });

  test('a co-unit that was accused during the complaint hold does not get the ticket back', () => {
    const { after } = review({ ...held(assigned()), accused: ['CONG_AN'] });
    expect(after).toMatchObject({ unit, coUnits: [] });
  });

  test.each([
    ['the successor of the lead unit', 'open', {}, 'SO_LDTBXH', ['SO_NV', 'CONG_AN']],
    ['the successor of the lead unit', 'answered', answered, 'SO_LDTBXH', ['SO_NV', 'CONG_AN']],
    ['a unit that the lead unit succeeded', 'open', {}, 'SO_NV', ['SO_LDTBXH', 'CONG_AN']],
    ['a unit that no longer exists', 'open', {}, 'SO_NV', ['UNKNOWN', 'CONG_AN']],
  ])(
    '%s is not also a co-unit after the review of an %s ticket',
    (_, __, changes, unit, coUnits) => {
      const before = held(assigned({ ...changes, unit, coUnits }));
      const { after } = changed(before, withoutAccused, operator, { now: departmentMergerDay });
      expect(after).toMatchObject({ unit: 'SO_NV', coUnits: ['CONG_AN'] });
    },
  );
});

test('a review that names an accused office routes the ticket again instead of returning it', () => {
  const { after, event } = review(held(assigned({ unit: 'SO_GDDT', coUnits: ['SO_CT'] })), {
    act: 'review-complaint',
    accused: [unit],
  });
  expect(event).toMatchObject({ route: { kind: 'routed' } });
  expect(['SO_GDDT', unit]).not.toContain(after.unit);
  expect(after.coUnits).not.toContain('SO_CT');
});
