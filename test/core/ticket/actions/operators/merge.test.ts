import { describe, expect, test } from 'vitest';
import { findOverdueClock } from '../../../../../core/sla/lateness.ts';
import { decideMerge } from '../../../../../core/ticket/actions/operators/merge.ts';
import { decideCommonAction } from '../../../../../core/ticket/change/decide-common-action.ts';
import type { Ticket } from '../../../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { countReopenings } from '../../../../../core/ticket/read/count-reopenings.ts';
import { findDeadlineRecipients } from '../../../../../core/workflow/escalation/deadline-escalation.ts';
import { computeNextDueChange } from '../../../../../core/workflow/next-due-change.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../../support/test-hmac.ts';
import {
  afterSteps,
  assigned,
  byBoth,
  citizen,
  handler,
  inTriage,
  listNotifications,
  operator,
  operators,
  unit,
} from '../ticket-action-fixtures.ts';

const main = assigned({ code: encodeTicketCode(testHmac.digest('code', 'the main one')) });
const fifty = Array.from({ length: 50 }, (_, at) =>
  encodeTicketCode(testHmac.digest('code', `taken in ${at}`)),
);
const mergeContext = (minute: number) => ({
  by: operator,
  channel: 'console',
  now: atMinute(minute),
  directory: testDirectory,
  nonce: 'a-key',
});

const merge = (one: Ticket, into = main, minute = 10) =>
  decideMerge(
    one,
    into,
    { act: 'merge', into: into.code, reason: 'cùng một việc' },
    mergeContext(minute),
  );
const unmerge = (one: Ticket, from: Ticket, minute = 40) =>
  decideMerge(one, from, { act: 'unmerge', reason: 'hai việc khác nhau' }, mergeContext(minute));

const changes = (outcome: ReturnType<typeof merge>) => {
  if (outcome.kind !== 'changes') throw new Error(JSON.stringify(outcome));
  return outcome.changes;
};

describe('merging tickets', () => {
  test('merging two tickets changes both and notifies the citizen of the merged one', () => {
    const [one, other] = changes(merge(inTriage()));
    expect(one.after).toMatchObject({
      status: 'merged',
      mergedInto: { code: main.code, was: 'triage' },
      closedAt: atMinute(10),
    });
    expect(other.after).toEqual({ ...main, version: 3, mergedFrom: [one.after.code] });
    expect([one.event.kind, other.event.kind]).toEqual(['merged', 'took-in']);
    expect(listNotifications(one)).toEqual(['citizen merged sms']);
    expect(listNotifications(other)).toEqual([]);
    expect([one.nonce, other.nonce]).toEqual(['a-key', undefined]);
  });

  test('merging in a welfare ticket withdraws the common ticket’s publication permanently', () => {
    const published = { id: 'x', at: atMinute(5) };
    const into = { ...main, status: 'reopened' as const, published };
    const [one, other] = changes(merge(inTriage({ service: 'welfare', topic: undefined }), into));
    expect([other.after.published, other.after.isPublicationBarred]).toEqual([undefined, true]);
    expect(other.publication).toMatchObject({ kind: 'withdrawn', id: 'x' });
    const [, apart] = changes(unmerge(one.after, other.after));
    expect(apart.after.isPublicationBarred).toBe(true);
  });

  test('merging stops every clock of the merged ticket', () => {
    const [{ after }] = changes(merge(inTriage()));
    for (const clock of Object.values(after.clocks)) expect(clock?.stoppedAt).toEqual(atMinute(10));
    expect(after.nextCheckAt).toBeUndefined();
  });
});

describe('tickets that cannot be merged', () => {
  test.each([
    ['itself', inTriage(), inTriage(), 'merge-itself'],
    ['an answered ticket', inTriage(), { ...main, status: 'answered' as const }, 'merge-settled'],
    ['a merged ticket', inTriage(), { ...main, status: 'merged' as const }, 'merge-settled'],
    [
      'another while others are merged into it',
      inTriage({ mergedFrom: [main.code] }),
      main,
      'merge-has-others',
    ],
    ['a ticket whose lead unit it accuses', inTriage({ accused: [unit] }), main, 'unit-accused'],
    ['a ticket whose co-unit it accuses', inTriage({ accused: ['CONG_AN'] }), main, 'unit-accused'],
    [
      'a ticket that does not accuse the same unit',
      inTriage({ accused: ['SO_YT'] }),
      main,
      'unit-accused',
    ],
    [
      'a ticket with fifty merged tickets',
      inTriage(),
      { ...main, mergedFrom: fifty },
      'merge-too-many',
    ],
  ])('merging a ticket into %s is refused', (_, one, into, problem) => {
    expect(merge(one, into)).toEqual({ kind: 'refused', errors: [{ field: 'into', problem }] });
  });

  test('merging is possible for tickets that accuse the same unit', () => {
    const accused = ['SO_YT'];
    expect(merge(inTriage({ accused }), { ...main, accused: ['SO_NV', 'SO_YT'] }).kind).toBe(
      'changes',
    );
  });

  test('merging is possible for up to fifty tickets', () => {
    expect(merge(inTriage(), { ...main, mergedFrom: fifty.slice(1) }).kind).toBe('changes');
  });

  test('merging is not possible for an answered, closed or already merged ticket', () => {
    for (const status of ['answered', 'closed', 'merged'] as const) {
      expect(merge(inTriage({ status }))).toEqual({ kind: 'not-now' });
    }
  });
});

describe('undoing a merge of tickets', () => {
  const undone = (one: Ticket) => {
    const [merged, common] = changes(merge(one));
    return changes(unmerge(merged.after, common.after));
  };

  test('undoing a merge restores the status of both tickets and restarts the clocks', () => {
    const [one, other] = undone(inTriage());
    expect(one.after).toMatchObject({ status: 'triage', cycle: 2, assignment: 2 });
    expect(one.after.clocks).toMatchObject({
      acknowledge: { startAt: atMinute(40), dueAt: atMinute(100) },
      resolve: { startAt: atMinute(40), dueAt: atMinute(340) },
      forward: { startAt: atMinute(40), round: 2 },
    });
    for (const clock of Object.values(one.after.clocks)) expect(clock?.stoppedAt).toBeUndefined();
    expect(other.after.mergedFrom).toEqual([]);
    expect([one.event.kind, other.event.kind]).toEqual(['unmerged', 'gave-back']);
  });

  test('a clock that had stopped before a merge stays stopped when the merge is undone', () => {
    const acknowledged = afterSteps(assigned(), [{ act: 'acknowledge' }, handler, 10]);
    const [{ after }] = undone(acknowledged);
    expect(after.clocks.acknowledge.stoppedAt).toEqual(atMinute(10));
    expect(after.clocks.resolve.stoppedAt).toBeUndefined();
    expect(after.status).toBe('in-progress');
  });

  test('undoing a merge does not repeat an open question to the citizen', () => {
    const waiting = afterSteps(inTriage(), [
      { act: 'ask', question: 'Quán ở hẻm nào?' },
      operator,
      8,
    ]);
    const [{ after }] = undone(waiting);
    expect([after.status, after.waiting]).toEqual(['triage', undefined]);
    expect(after.clocks.resolve).toMatchObject({ startAt: atMinute(40), dueAt: atMinute(340) });
    expect(after.clocks.resolve.pauses).toBeUndefined();
  });

  test('undoing a merge is possible even after the common ticket was answered', () => {
    const [merged, common] = changes(merge(inTriage()));
    const answered = { ...common.after, status: 'answered' as const };
    const [one] = changes(unmerge(merged.after, answered));
    expect(one.after.status).toBe('triage');
  });

  test('undoing a merge is refused for a ticket that is not merged', () => {
    expect(unmerge(inTriage(), main)).toEqual({ kind: 'not-now' });
  });
});

describe('undoing a merge after the deadline', () => {
  test('undoing a merge after the deadline notifies unit and citizen once and takes no escalation step', () => {
    const days = 3 * 24 * 60;
    const [merged, common] = changes(merge(assigned()));
    const [one] = changes(unmerge(merged.after, common.after, days));
    expect(listNotifications(one)).toEqual([
      ...byBoth(`${unit}/handler`, 'assigned'),
      ...byBoth('CONG_AN/handler', 'informed'),
      'citizen unmerged sms',
    ]);
    expect(computeNextDueChange(one.after, testDirectory, atMinute(days))).toBeUndefined();
    expect(findOverdueClock(one.after, atMinute(days))).toBeUndefined();

    const first = computeNextDueChange(one.after, testDirectory, atMinute(days + 31));
    expect(first?.event).toMatchObject({ kind: 'rung', clock: 'acknowledge', percent: 50 });
    expect(first?.after.escalationSteps).toEqual(['2.acknowledge.50']);
  });

  test('a late ticket escalates to the same people after its merge was undone as before the merge', () => {
    const climbed = { ...assigned(), escalationSteps: ['1.resolve.100', '1.resolve.150'] };
    const [merged, common] = changes(merge(climbed, main, 400));
    expect(merged.after.clocks.resolve.missedAt).toEqual(atMinute(300));
    const [one] = changes(unmerge(merged.after, common.after, 500));
    expect(one.after.clocks.resolve.missedAt).toBeUndefined();
    const step = { clock: 'resolve', percent: 150 } as const;
    expect(findDeadlineRecipients(step, one.after, testDirectory, atMinute(1000))).toEqual(
      findDeadlineRecipients(step, climbed, testDirectory, atMinute(1000)),
    );
  });
});

describe('merging a ticket marked as possible emergency', () => {
  const possibleEmergency = { version: 2, at: atMinute(5), dueAt: atMinute(10) };
  const marked = inTriage({ possibleEmergency });

  test('merging moves a possible-emergency mark with its deadline to the common ticket', () => {
    const [one, other] = changes(merge(marked));
    expect(one.after.possibleEmergency).toBeUndefined();
    expect(other.after.possibleEmergency).toEqual({ ...possibleEmergency, version: 3 });
  });

  test('undoing a merge returns a possible-emergency mark to the ticket whose text caused it', () => {
    const [merged, common] = changes(merge(marked));
    const [one] = changes(unmerge(merged.after, common.after));
    expect(one.after.possibleEmergency).toMatchObject({ at: atMinute(5), dueAt: atMinute(10) });
  });

  test('undoing a merge into an emergency (P1) gives the ticket a new possible-emergency mark', () => {
    const [merged, common] = changes(merge(marked, { ...main, priority: 'P1' }));
    const [one] = changes(unmerge(merged.after, common.after));
    expect(one.after.possibleEmergency).toMatchObject({ at: atMinute(40) });
  });

  test('undoing a merge marks no ticket whose common ticket was classified as no emergency', () => {
    const [merged, common] = changes(merge(marked));
    const classified = { ...common.after, possibleEmergency: undefined };
    const [one] = changes(unmerge(merged.after, classified));
    expect(one.after.possibleEmergency).toBeUndefined();
  });

  test('undoing a merge gives a ticket no possible-emergency mark that another ticket’s text caused', () => {
    const [merged, common] = changes(merge(inTriage(), { ...main, possibleEmergency }));
    const [one] = changes(unmerge(merged.after, common.after));
    expect(one.after.possibleEmergency).toBeUndefined();
  });
});

describe('a ticket after its merge was undone', () => {
  test('undoing the merge of a ticket in the operators’ queue notifies only the citizen', () => {
    const [merged, common] = changes(merge(inTriage()));
    const [one] = changes(unmerge(merged.after, common.after));
    expect(listNotifications(one)).toEqual(['citizen unmerged sms']);
  });

  test('undoing a merge does not count as reopening, even if the ticket was merged twice', () => {
    let ticket = assigned();
    for (const minute of [10, 30]) {
      const [merged, common] = changes(merge(ticket, main, minute));
      ticket = changes(unmerge(merged.after, common.after, minute + 10))[0].after;
      expect(countReopenings(ticket)).toBe(0);
    }
    expect(ticket.cycle).toBe(3);
  });

  test('undoing a merge during a complaint review returns the ticket to the operators’ queue', () => {
    const [merged, common] = changes(merge(assigned()));
    const text = 'Cán bộ phường 7 bao che quán karaoke, chủ tịch phường nhận phong bì hàng tháng';
    const context = { ...mergeContext(20), by: citizen };
    const wrote = decideCommonAction(merged.after, common.after, { act: 'write', text }, context);
    if (wrote.kind !== 'changes') throw new Error(JSON.stringify(wrote));
    const [held, other] = wrote.changes;
    const [one] = changes(unmerge(held.after, other.after));
    expect(one.after).toMatchObject({ status: 'triage', unit: operators });
    expect(one.after.complaintHold).toBeDefined();
  });
});
