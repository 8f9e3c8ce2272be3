import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../core/ticket/act.ts';
import { atMinute } from '../../../support/a-ticket.ts';
import {
  acted,
  afterSteps,
  assigned,
  byBoth,
  changed,
  citizen,
  handler,
  inTriage,
  operator,
  problems,
  told,
  unit,
} from './a-case.ts';

const ask: Action = { act: 'ask', question: 'Quán ở hẻm nào?' };
const write: Action = { act: 'write', text: 'Hẻm 51 đường Nguyễn Đáng' };

describe('asking the citizen', () => {
  test('has seen it, and has every clock stand', () => {
    const change = changed(assigned(), ask, handler);
    const { acknowledge, resolve } = change.after.clocks;
    expect(change.after).toMatchObject({ status: 'waiting', waiting: { askedAt: atMinute(10) } });
    expect([acknowledge.stoppedAt, acknowledge.pauses]).toEqual([atMinute(10), undefined]);
    expect(resolve.pauses).toEqual([{ from: atMinute(10), to: undefined }]);
    expect(told(change)).toEqual(['citizen asked sms']);
  });

  test('says until when: five working days after the one it was opened', () => {
    const { after, event } = changed(assigned(), ask, handler);
    // opened on Friday the 3rd at eight; the time until then is what is left of the five days
    const until = after.waiting?.until;
    expect(event).toMatchObject({ until });
    expect(until?.getTime()).toBeGreaterThan(new Date('2021-12-09T23:59+07:00').getTime());
    expect(until?.getTime()).toBeLessThan(new Date('2021-12-11T00:00+07:00').getTime());
  });

  test('by the operators has their own clock stand too, and no unit’s acknowledgement done', () => {
    const { acknowledge, forward } = changed(inTriage(), ask, operator).after.clocks;
    const standing = [{ from: atMinute(10), to: undefined }];
    expect([forward?.pauses, acknowledge.pauses, acknowledge.stoppedAt]).toEqual([
      standing,
      standing,
      undefined,
    ]);
  });

  test('can be repeated until a cycle’s time for waiting is used up', () => {
    const asked = changed(assigned(), ask, handler).after;
    const until = asked.waiting?.until ?? atMinute(0);
    const minute = (until.getTime() - atMinute(0).getTime()) / 60_000;
    const before = afterSteps(asked, [write, citizen, minute - 60], [ask, handler, minute - 59]);
    const late = afterSteps(before, [write, citizen, minute * 2]);
    expect(problems(acted(late, ask, handler, { minute: minute * 2 + 1 }))).toEqual([
      'question: waited-enough',
    ]);
  });
});

describe('what the citizen writes', () => {
  test('when asked has the clocks run again, later by exactly the wait', () => {
    const waiting = afterSteps(assigned(), [ask, handler, 10]);
    const change = changed(waiting, write, citizen, { minute: 100 });
    expect(change.after.status).toBe('in-progress');
    expect(change.after.waiting).toBeUndefined();
    expect(change.after.clocks.resolve.dueAt).toEqual(atMinute(390));
    expect(change.event).toMatchObject({
      moved: [{ clock: 'resolve', from: atMinute(300), to: atMinute(390) }],
    });
    expect(told(change)).toEqual(byBoth(`${unit}/handler`, 'wrote'));
  });

  test('to the operators’ question brings the ticket back to them', () => {
    const waiting = afterSteps(inTriage(), [ask, operator, 10]);
    const { after } = changed(waiting, write, citizen, { minute: 30 });
    expect([after.status, after.clocks.forward?.dueAt]).toEqual(['triage', atMinute(40)]);
  });

  test('unasked is kept and told by e-mail; nothing moves', () => {
    const change = changed(assigned(), write, citizen);
    expect(change.after).toMatchObject({ status: 'assigned', clocks: assigned().clocks });
    expect(change.event).toMatchObject({ kind: 'wrote', moved: [] });
    expect(told(change)).toEqual([`${unit}/handler wrote email`]);
  });

  test('unasked is told once an hour, and kept each time', () => {
    const first = changed(assigned(), write, citizen, { minute: 10 });
    const soon = changed(first.after, write, citizen, { minute: 69 });
    expect([told(soon), soon.event.kind]).toEqual([[], 'wrote']);
    const later = changed(soon.after, write, citizen, { minute: 70 });
    expect(told(later)).toEqual([`${unit}/handler wrote email`]);
  });

  test('when asked is told at once, and what came unasked to another unit is news to this one', () => {
    const first = changed(assigned(), write, citizen, { minute: 10 }).after;
    const answer = changed(afterSteps(first, [ask, handler, 12]), write, citizen, { minute: 20 });
    expect(told(answer)).toEqual(byBoth(`${unit}/handler`, 'wrote'));
    const assign = { act: 'assign', unit: 'SO_YT', reason: 'việc của Sở Y tế' } as const;
    const moved = afterSteps(first, [assign, operator, 15]);
    expect(told(changed(moved, write, citizen, { minute: 20 }))).toEqual([
      'SO_YT/handler wrote email',
    ]);
  });

  test('about an answer is kept too', () => {
    const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
    expect(changed(answered, write, citizen).after.status).toBe('answered');
  });

  test.each(['closed', 'refused', 'referred', 'merged'] as const)(
    'once it is %s is refused with the way on',
    (status) => {
      expect(problems(acted(assigned({ status }), write, citizen))).toEqual(['text: write-closed']);
    },
  );
});
