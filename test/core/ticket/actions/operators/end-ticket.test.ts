import { describe, expect, test } from 'vitest';
import { computeReopenDeadline } from '../../../../../core/ticket/actions/citizen/reopen.ts';
import type { Action } from '../../../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import {
  acted,
  afterSteps,
  assigned,
  byBoth,
  changed,
  citizen,
  handler,
  head,
  inTriage,
  listNotifications,
  operator,
  operators,
  problems,
  unit,
  words,
} from '../ticket-action-fixtures.ts';

type Ending = 'close' | 'refuse' | 'refer';
const end = (act: Ending, reason: string): Action => ({ act, reason, text: words });
const reopen: Action = { act: 'reopen', reason: 'quán vẫn mở cửa' };
const answer: Action = { act: 'answer', text: words };

describe('ending without an answer', () => {
  test.each<[Ending, string, string]>([
    ['close', 'withdrawn', 'closed'],
    ['refuse', 'out-of-scope', 'refused'],
    ['refer', 'other-body', 'referred'],
  ])(
    'the action “%s” with its reason “%s” ends the ticket with the status %s and notifies the citizen',
    (ending, reason, status) => {
      const change = changed(inTriage(), end(ending, reason), operator);
      expect(change.after).toMatchObject({ status, closedAt: atMinute(10), endReason: reason });
      expect(change.after.nextCheckAt).toBeUndefined();
      for (const clock of Object.values(change.after.clocks)) {
        expect(clock?.stoppedAt).toEqual(atMinute(10));
      }
      expect(change.event).toMatchObject({ kind: status, reason, text: words });
      expect(listNotifications(change)).toEqual(['citizen ended sms']);
    },
  );

  test.each<[Ending, string]>([
    ['close', 'out-of-scope'],
    ['refuse', 'withdrawn'],
    ['refer', 'nonsense'],
  ])(
    'the action “%s” is refused with the reason “%s”, which it does not allow',
    (ending, reason) => {
      expect(problems(acted(inTriage(), end(ending, reason), operator))).toEqual([
        'reason: reason-unknown',
      ]);
    },
  );

  test('ending a ticket for a reason no longer in force is refused', () => {
    const reasons = testDirectory.reasons.map((row) => ({ ...row, validTo: '2021-12-02' }));
    const others = { directory: { ...testDirectory, reasons } };
    expect(problems(acted(inTriage(), end('close', 'done'), operator, others))).toEqual([
      'reason: reason-unknown',
    ]);
  });

  test('ending a ticket also ends a wait for the citizen’s answer', () => {
    const waiting = afterSteps(assigned(), [
      { act: 'ask', question: 'Quán ở hẻm nào?' },
      handler,
      10,
    ]);
    const { after } = changed(waiting, end('close', 'no-reply'), operator, { minute: 50 });
    expect(after.waiting).toBeUndefined();
    expect(after.clocks.resolve.pauses).toEqual([{ from: atMinute(10), to: atMinute(50) }]);
  });

  test('closing an answered ticket on request leaves its stopped clocks unchanged', () => {
    const answered = afterSteps(assigned(), [answer, handler, 20]);
    const { after } = changed(answered, end('close', 'done'), operator, { minute: 60 });
    expect(after.clocks).toEqual(answered.clocks);
  });
});

describe('a ticket referred as a denunciation', () => {
  const place = { place: 'ấp Chợ', answers: { hours: 'ban đêm' } };
  const sealed = changed(inTriage(place), end('refer', 'denunciation'), operator);

  test('a ticket referred as a denunciation retains no text in ticket, event or notifications', () => {
    const { text, place: where, answers, draft } = sealed.after;
    expect([text, where, answers, draft]).toEqual(['', undefined, undefined, undefined]);
    expect(JSON.stringify([sealed.event, sealed.alerts])).not.toMatch(/karaoke|ấp Chợ|ban đêm/);
  });

  test('a ticket referred as a denunciation cannot be reopened', () => {
    expect(problems(acted(sealed.after, reopen, citizen, { minute: 20 }))).toEqual([
      'reason: reopen-sealed',
    ]);
  });

  test('a ticket referred for a reason other than denunciation retains its text and place', () => {
    const { after } = changed(inTriage(place), end('refer', 'emergency'), operator);
    expect([after.text, after.place]).toEqual([inTriage().text, 'ấp Chợ']);
  });
});

describe('reopening a ticket', () => {
  const answered = afterSteps(assigned(), [answer, handler, 20]);

  test('reopening a ticket starts a new cycle with new clocks and notifies the head of the unit', () => {
    const change = changed(answered, reopen, citizen, { minute: 1000 });
    expect(change.after).toMatchObject({ status: 'reopened', cycle: 2, unit, assignment: 2 });
    const { acknowledge, resolve } = change.after.clocks;
    expect([acknowledge, resolve]).toMatchObject([
      { startAt: atMinute(1000), dueAt: atMinute(1060) },
      { startAt: atMinute(1000), dueAt: atMinute(1300) },
    ]);
    expect([acknowledge.stoppedAt, resolve.stoppedAt]).toEqual([undefined, undefined]);
    expect(change.event).toMatchObject({ kind: 'reopened', cycle: 2 });
    expect(listNotifications(change)).toEqual([
      ...byBoth(`${unit}/handler`, 'reopened'),
      ...byBoth(`${unit}/head`, 'reopened'),
    ]);
    expect(change.after.run).toBe(answered.run + 1);
  });

  test('a reopened ticket allows another extension, another question to the citizen and another rating', () => {
    const used = afterSteps(
      assigned(),
      [{ act: 'extend', amount: 2, reason: 'chờ xác minh' }, handler, 10],
      [{ act: 'grant-extension' }, head, 20],
      [answer, handler, 30],
      [{ act: 'rate', score: 2 }, citizen, 40],
    );
    const { after } = changed(used, reopen, citizen, { minute: 50 });
    const { extension, rating, answeredAt, closedAt, endReason, waiting, draft } = after;
    expect([extension, rating, answeredAt, closedAt, endReason, waiting, draft]).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
    expect(after.clocks.resolve.extension).toBeUndefined();
  });
});

describe('the limit of reopenings', () => {
  const again = (times: number): Ticket =>
    Array.from({ length: times }).reduce<Ticket>(
      (ticket) => afterSteps(ticket, [reopen, citizen, 30], [answer, handler, 40]),
      afterSteps(assigned(), [answer, handler, 20]),
    );

  test('a citizen can reopen a ticket three times and no more', () => {
    expect(acted(again(2), reopen, citizen, { minute: 50 }).kind).toBe('change');
    expect(problems(acted(again(3), reopen, citizen, { minute: 50 }))).toEqual([
      'reason: reopen-too-often',
    ]);
  });

  test('a cycle that began because a merge was undone does not count as a reopening', () => {
    const ticket = { ...again(2), cycle: 5, undoneMerges: 2 };
    expect(acted(ticket, reopen, citizen, { minute: 50 }).kind).toBe('change');
  });
});

describe('the period for reopening', () => {
  const answered = afterSteps(assigned(), [answer, handler, 20]);

  test('reopening a ticket is possible for thirty days after the answer', () => {
    const days = (count: number) => 20 + count * 24 * 60;
    expect(acted(answered, reopen, citizen, { minute: days(30) }).kind).toBe('change');
    expect(problems(acted(answered, reopen, citizen, { minute: days(30) + 1 }))).toEqual([
      'reason: reopen-too-late',
    ]);
  });

  test('computeReopenDeadline returns the instant thirty days after the answer', () => {
    const until = computeReopenDeadline(answered, { now: atMinute(30), directory: testDirectory });
    expect(until).toEqual(atMinute(20 + 30 * 24 * 60));
  });

  test('the reopening period starts at an end without answer, but not at closing after an answer', () => {
    const minute = 5000 + 30 * 24 * 60;
    const refused = afterSteps(assigned(), [end('refuse', 'unclear'), operator, 5000]);
    expect(acted(refused, reopen, citizen, { minute }).kind).toBe('change');
    const closed = afterSteps(answered, [end('close', 'done'), operator, 5000]);
    expect(acted(closed, reopen, citizen, { minute }).kind).toBe('refused');
  });

  test('reopening a ticket that never had a unit queues it for the operators and starts their time limit for assigning it', () => {
    const refused = afterSteps(inTriage({ unit: undefined, status: 'new' }), [
      end('refuse', 'unclear'),
      operator,
      10,
    ]);
    const { after } = changed(refused, reopen, citizen, { minute: 20 });
    expect([after.unit, after.clocks.forward?.startAt]).toEqual([operators, atMinute(20)]);
  });
});

describe('rating an answer', () => {
  const answered = afterSteps(assigned(), [answer, handler, 20]);

  test('the last rating of a cycle replaces earlier ones', () => {
    const rated = afterSteps(
      answered,
      [{ act: 'rate', score: 1 }, citizen, 30],
      [{ act: 'rate', score: 4, comment: 'đã yên' }, citizen, 31],
    );
    expect(rated).toMatchObject({ status: 'answered', rating: { score: 4, at: atMinute(31) } });
  });

  test('a rating is possible only for an answered or closed ticket', () => {
    expect(problems(acted(assigned(), { act: 'rate', score: 5 }, citizen))).toEqual(['not-now']);
    const closed = assigned({ status: 'closed' });
    expect(acted(closed, { act: 'rate', score: 5 }, citizen).kind).toBe('change');
  });
});

test('an internal note changes neither status nor clocks and notifies nobody', () => {
  const change = changed(assigned(), { act: 'note', text: 'đã gọi lại' }, operator);
  expect(change.after).toEqual({ ...assigned(), version: 3 });
  expect([change.event.kind, listNotifications(change)]).toEqual(['noted', []]);
});
