import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../../core/ticket/model/action.ts';
import { encodeTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../../support/test-hmac.ts';
import {
  acted,
  afterSteps,
  assigned,
  byBoth,
  changed,
  citizen,
  handler,
  inTriage,
  listNotifications,
  operator,
  problems,
  unit,
} from '../ticket-action-fixtures.ts';

const ask: Action = { act: 'ask', question: 'Quán ở hẻm nào?' };
const write = { act: 'write', text: 'Hẻm 51 đường Nguyễn Đáng' } as const;

describe('the action “request info”', () => {
  test('asking the citizen a question counts as acknowledgement and pauses every clock', () => {
    const change = changed(assigned(), ask, handler);
    const { acknowledge, resolve } = change.after.clocks;
    expect(change.after).toMatchObject({ status: 'waiting', waiting: { askedAt: atMinute(10) } });
    expect([acknowledge.stoppedAt, acknowledge.pauses]).toEqual([atMinute(10), undefined]);
    expect(resolve.pauses).toEqual([{ from: atMinute(10), to: undefined }]);
    expect(listNotifications(change)).toEqual(['citizen asked sms']);
  });

  test('a question to the citizen states the last day to answer, five working days after the day of the question', () => {
    const { after, event } = changed(assigned(), ask, handler);
    // opened on Friday the 3rd at 8:00; the difference is the rest of the five working days
    const until = after.waiting?.until;
    expect(event).toMatchObject({ until });
    expect(until?.getTime()).toBeGreaterThan(new Date('2021-12-09T23:59+07:00').getTime());
    expect(until?.getTime()).toBeLessThan(new Date('2021-12-11T00:00+07:00').getTime());
  });

  test('a question from the operators pauses the clocks but does not count as acknowledgement by a unit', () => {
    const { acknowledge, forward } = changed(inTriage(), ask, operator).after.clocks;
    const openPauses = [{ from: atMinute(10), to: undefined }];
    expect([forward?.pauses, acknowledge.pauses, acknowledge.stoppedAt]).toEqual([
      openPauses,
      openPauses,
      undefined,
    ]);
  });

  test('operators can ask the citizen again until the cycle’s waiting time is used up', () => {
    const waiting = changed(assigned(), ask, handler).after;
    const until = waiting.waiting?.until ?? atMinute(0);
    const minute = (until.getTime() - atMinute(0).getTime()) / 60_000;
    const before = afterSteps(waiting, [write, citizen, minute - 60], [ask, handler, minute - 59]);
    const late = afterSteps(before, [write, citizen, minute * 2]);
    expect(problems(acted(late, ask, handler, { minute: minute * 2 + 1 }))).toEqual([
      'question: waited-enough',
    ]);
  });
});

describe('text that a citizen adds to a ticket', () => {
  test('a citizen’s answer to a question restarts the clocks and moves deadlines by exactly the waiting time', () => {
    const waiting = afterSteps(assigned(), [ask, handler, 10]);
    const change = changed(waiting, write, citizen, { minute: 100 });
    expect(change.after.status).toBe('in-progress');
    expect(change.after.waiting).toBeUndefined();
    expect(change.after.clocks.resolve.dueAt).toEqual(atMinute(390));
    expect(change.event).toMatchObject({
      moved: [{ clock: 'resolve', from: atMinute(300), to: atMinute(390) }],
    });
    expect(listNotifications(change)).toEqual(byBoth(`${unit}/handler`, 'wrote'));
  });

  test('a citizen’s answer to the operators returns the ticket to their queue', () => {
    const waiting = afterSteps(inTriage(), [ask, operator, 10]);
    const { after } = changed(waiting, write, citizen, { minute: 30 });
    expect([after.status, after.clocks.forward?.dueAt]).toEqual(['triage', atMinute(40)]);
  });

  test('unrequested text from the citizen is stored, notifies the unit by e-mail and moves no deadline', () => {
    const change = changed(assigned(), write, citizen);
    expect(change.after).toMatchObject({ status: 'assigned', clocks: assigned().clocks });
    expect(change.event).toMatchObject({ kind: 'wrote', moved: [] });
    expect(listNotifications(change)).toEqual([`${unit}/handler wrote email`]);
  });

  test('unrequested texts from the citizen are all stored and notify the unit at most once an hour', () => {
    const first = changed(assigned(), write, citizen, { minute: 10 });
    const soon = changed(first.after, write, citizen, { minute: 69 });
    expect([listNotifications(soon), soon.event.kind]).toEqual([[], 'wrote']);
    const later = changed(soon.after, write, citizen, { minute: 70 });
    expect(listNotifications(later)).toEqual([`${unit}/handler wrote email`]);
  });

  test('text that answers a question notifies the unit at once, and a newly assigned unit is notified of the next text', () => {
    const first = changed(assigned(), write, citizen, { minute: 10 }).after;
    const answer = changed(afterSteps(first, [ask, handler, 12]), write, citizen, { minute: 20 });
    expect(listNotifications(answer)).toEqual(byBoth(`${unit}/handler`, 'wrote'));
    const assign = { act: 'assign', unit: 'SO_YT', reason: 'việc của Sở Y tế' } as const;
    const moved = afterSteps(first, [assign, operator, 15]);
    expect(listNotifications(changed(moved, write, citizen, { minute: 20 }))).toEqual([
      'SO_YT/handler wrote email',
    ]);
  });

  test('a text that a citizen adds to an answered ticket is stored', () => {
    const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
    expect(changed(answered, write, citizen).after.status).toBe('answered');
  });

  test.each(['closed', 'refused', 'referred', 'merged'] as const)(
    'text from the citizen on a ticket that is %s is refused',
    (status) => {
      expect(problems(acted(assigned({ status }), write, citizen))).toEqual(['text: write-closed']);
    },
  );
});

test.each([
  ['with the name of the external system that forwarded it', 'Cổng 311', `Cổng 311: ${write.text}`],
  ['without a name if the citizen sent it directly', undefined, write.text],
])('a citizen’s message is stored %s', (_, sender, text) => {
  expect(changed(assigned(), write, citizen, { sender }).event).toMatchObject({ text });
});

test('a message from a merged ticket’s citizen does not answer the question to the common ticket’s citizen', () => {
  const waiting = afterSteps(assigned(), [ask, handler, 10]);
  const origin = { code: encodeTicketCode(testHmac.digest('code', 'merged')), version: 3 };
  const change = changed(waiting, write, citizen, { minute: 30, origin });
  expect(change.after).toMatchObject({
    ...{ status: 'waiting', waiting: waiting.waiting, clocks: waiting.clocks },
  });
  expect(change.event).toMatchObject({ kind: 'wrote', moved: [] });
});
