import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../core/ticket/model/action.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import {
  acted,
  afterSteps,
  assigned,
  byBoth,
  changed,
  handler,
  head,
  inTriage,
  listNotifications,
  operator,
  unit,
  words,
} from './ticket-action-fixtures.ts';

const acknowledge: Action = { act: 'acknowledge' };
const answer: Action = { act: 'answer', text: words };

describe('acknowledging a ticket', () => {
  test('acknowledging a ticket stops only the acknowledge clock and notifies nobody', () => {
    const change = changed(assigned(), acknowledge, handler);
    const { acknowledge: first, resolve } = change.after.clocks;
    expect([change.after.status, first.stoppedAt, resolve.stoppedAt]).toEqual([
      'in-progress',
      atMinute(10),
      undefined,
    ]);
    expect(listNotifications(change)).toEqual([]);
    expect(change.event).toMatchObject({ kind: 'acknowledged', unitName: 'UBND phường 7' });
  });

  test('operators who acknowledge a ticket keep holding it, and their time limit for assigning it stops', () => {
    const { after } = changed(inTriage(), acknowledge, operator);
    expect([after.status, after.clocks.forward?.stoppedAt]).toEqual(['in-progress', atMinute(10)]);
  });
});

describe('answering a ticket', () => {
  test('answering a ticket stops every running clock and notifies the citizen', () => {
    const change = changed(inTriage(), answer, operator);
    const { forward, acknowledge: first, resolve } = change.after.clocks;
    expect([forward, first, resolve].map((clock) => clock?.stoppedAt)).toEqual(
      Array.from({ length: 3 }, () => atMinute(10)),
    );
    expect(change.after).toMatchObject({ status: 'answered', answeredAt: atMinute(10) });
    expect(listNotifications(change)).toEqual(['citizen answered sms']);
  });

  test('answering a ticket notifies nobody when the citizen left no contact details', () => {
    expect(listNotifications(changed(assigned({ contactChannels: [] }), answer, handler))).toEqual(
      [],
    );
  });

  test('answering a common ticket notifies the citizens of merged tickets under their own ticket codes', () => {
    const other = inTriage({ contactChannels: ['email'], assignment: 4 });
    const mergedTickets = [{ ...other, code: assigned().code }];
    const { alerts } = changed(assigned(), answer, handler, { tookIn: mergedTickets });
    expect(alerts.map(({ channel, assignment }) => [channel, assignment])).toEqual([
      ['sms', 1],
      ['email', 4],
    ]);
    expect(new Set(alerts.map(({ key }) => key)).size).toBe(2);
  });

  test('answering while the ticket waits for the citizen moves the deadline by the waiting time and records the move', () => {
    const waiting = afterSteps(assigned(), [
      { act: 'ask', question: 'Quán ở hẻm nào?' },
      handler,
      20,
    ]);
    const { after, event } = changed(waiting, answer, handler, { minute: 50 });
    expect(after.waiting).toBeUndefined();
    expect(after.clocks.resolve).toMatchObject({
      dueAt: atMinute(330),
      stoppedAt: atMinute(50),
      pauses: [{ from: atMinute(20), to: atMinute(50) }],
    });
    expect(event).toMatchObject({
      moved: [{ clock: 'resolve', from: atMinute(300), to: atMinute(330) }],
    });
  });

  test('answering a ticket ends an undecided extension request', () => {
    const extensionRequested = afterSteps(assigned(), [
      { act: 'extend', amount: 2, reason: 'chờ xác minh' },
      handler,
      20,
    ]);
    expect(changed(extensionRequested, answer, handler).after.extension).toBeUndefined();
  });
});

const delicate = (changes = {}) => assigned({ topic: 'VP08', ...changes });

describe('an answer to a sensitive topic', () => {
  test('a handler’s answer on a sensitive topic waits for approval while the deadline clock runs', () => {
    const change = changed(delicate(), answer, handler);
    expect(change.after).toMatchObject({
      status: 'in-review',
      draft: { text: words, post: 'handler' },
    });
    expect(change.after.clocks.acknowledge.stoppedAt).toEqual(atMinute(10));
    expect(change.after.clocks.resolve.stoppedAt).toBeUndefined();
    expect(listNotifications(change)).toEqual(byBoth(`${unit}/head`, 'review-asked'));
  });

  test('the head’s answer on a sensitive topic is sent at once', () => {
    expect(changed(delicate(), answer, head).after.status).toBe('answered');
  });

  test('an approved answer is sent with the handler’s text', () => {
    const inReview = afterSteps(delicate(), [answer, handler, 10]);
    const change = changed(inReview, { act: 'approve' }, head, { minute: 30 });
    expect(change.after).toMatchObject({ status: 'answered', answeredAt: atMinute(30) });
    expect(change.after.draft).toBeUndefined();
    expect(change.after.clocks.resolve.stoppedAt).toEqual(atMinute(30));
    expect(change.event).toMatchObject({ kind: 'answered', text: words });
    expect(listNotifications(change)).toEqual(['citizen answered sms']);
  });

  test('a rejected answer returns to its author, who can write another one', () => {
    const inReview = afterSteps(delicate(), [answer, { ...handler, post: 'duty' }, 10]);
    const change = changed(inReview, { act: 'reject', reason: 'thiếu căn cứ' }, head);
    expect([change.after.status, change.after.draft]).toEqual(['in-progress', undefined]);
    expect(listNotifications(change)).toEqual(byBoth(`${unit}/duty`, 'review-rejected'));
    expect(changed(change.after, answer, handler).after.status).toBe('in-review');
  });

  test('an answer under review cannot be submitted again', () => {
    const inReview = afterSteps(delicate(), [answer, handler, 10]);
    expect(acted(inReview, answer, handler)).toEqual({ kind: 'not-now' });
  });
});
