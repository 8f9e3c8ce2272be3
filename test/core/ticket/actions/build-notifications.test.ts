import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../core/ticket/model/action.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import {
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
  supervisor,
  unit,
  words,
} from './ticket-action-fixtures.ts';

const ask: Action = { act: 'ask', question: 'Quán ở hẻm nào?' };
const write: Action = { act: 'write', text: 'Hẻm 51 đường Nguyễn Đáng' };
const answer: Action = { act: 'answer', text: words };

describe('unique keys of notifications', () => {
  test('the notifications of two questions to the citizen have different keys', () => {
    const once = changed(assigned(), ask, handler);
    const wrote = changed(once.after, write, citizen, { minute: 20 });
    const twice = changed(wrote.after, ask, handler, { minute: 30 });
    const keys = [once, wrote, twice].flatMap(({ alerts }) => alerts.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(3);
  });

  test('the notifications of two answers to the citizens of merged tickets have different keys', () => {
    const mergedTickets = [{ ...inTriage(), code: assigned().code }];
    const first = changed(assigned(), answer, handler, { tookIn: mergedTickets });
    const reopen = { act: 'reopen', reason: 'quán vẫn mở cửa' } as const;
    const again = changed(first.after, reopen, citizen, { minute: 20 }).after;
    const second = changed(again, answer, handler, { tookIn: mergedTickets, minute: 30 });
    const keys = [first, second].flatMap(({ alerts }) => alerts.map(({ key }) => key));
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('notifications about text from the citizen', () => {
  test('text from the citizen notifies nobody while no unit has the ticket', () => {
    expect(
      listNotifications(changed(assigned({ status: 'new', unit: undefined }), write, citizen)),
    ).toEqual([]);
  });

  test('text from the citizen notifies the unit again an hour after its last notification of any kind', () => {
    const first = changed(assigned(), write, citizen, { minute: 10 }).after;
    const waiting = changed(first, ask, handler, { minute: 12 }).after;
    const answered = changed(waiting, write, citizen, { minute: 20 }).after;
    expect(listNotifications(changed(answered, write, citizen, { minute: 79 }))).toEqual([]);
    expect(listNotifications(changed(answered, write, citizen, { minute: 80 }))).toEqual([
      `${unit}/handler wrote email`,
    ]);
  });
});

test('an accused co-unit is not notified of an assignment', () => {
  const assign = { act: 'assign', unit: 'SO_YT', reason: 'việc của Sở Y tế' } as const;
  const ticket = assigned({ coUnits: ['CONG_AN', 'QLTT'], accused: ['QLTT'] });
  expect(listNotifications(changed(ticket, assign, operator))).toEqual([
    ...byBoth('SO_YT/handler', 'assigned'),
    ...byBoth('CONG_AN/handler', 'informed'),
  ]);
});

describe('the requester of an extension', () => {
  const extend: Action = { act: 'extend', amount: 2, reason: 'chờ kết quả xác minh' };
  const requested = afterSteps(assigned(), [extend, handler, 10]);

  test('the requester of an extension is notified of the decision', () => {
    const decided = (action: Action) =>
      changed(requested, action, head, { minute: 20 }).alerts.flatMap(({ subject }) =>
        subject.about === 'extension-decided' ? subject.granted : [],
      );
    expect(decided({ act: 'grant-extension' })).toEqual([true, true]);
    expect(decided({ act: 'refuse-extension', reason: 'việc đơn giản' })).toEqual([false, false]);
  });

  test('the history shows the requested extension and the reason of its refusal', () => {
    const amount = { kind: 'wall', minutes: 120 };
    expect(changed(assigned(), extend, handler).event).toMatchObject({
      ...{ kind: 'extension-asked', amount, reason: 'chờ kết quả xác minh' },
    });
    const refuse: Action = { act: 'refuse-extension', reason: 'việc đơn giản' };
    expect(changed(requested, refuse, head).event).toMatchObject({
      ...{ kind: 'extension-refused', reason: 'việc đơn giản' },
    });
  });

  test('an officer without a role cannot request an extension', () => {
    expect(() => changed(assigned(), extend, { role: 'system' })).toThrow('not-now');
  });

  test('an operator’s request for an extension stops the time limit for assigning the ticket', () => {
    const { clocks } = changed(inTriage(), extend, operator).after;
    expect(clocks.forward?.stoppedAt).toEqual(atMinute(10));
  });
});

describe('texts recorded in the ticket history', () => {
  const published = { id: 'a-publication', at: atMinute(5) };

  test.each<[Action, object, object]>([
    [
      { act: 'unpublish', reason: 'người gửi đề nghị gỡ' },
      { published },
      { kind: 'unpublished', reason: 'người gửi đề nghị gỡ' },
    ],
    [
      { act: 'decline-publication', reason: 'chỉ nói riêng với người hỏi' },
      { isForModeration: true },
      { kind: 'publication-declined', reason: 'chỉ nói riêng với người hỏi' },
    ],
  ])('a decision about publication is recorded with its text: %j', (act, changes, event) => {
    const ticket = assigned({ status: 'answered', ...changes });
    const change = changed(ticket, act, supervisor);
    expect(change.event).toMatchObject(event);
    const { status, published: is, isForModeration } = change.after;
    expect([status, is, isForModeration]).toEqual(['answered', undefined, undefined]);
  });

  test('a question and a rating’s comment are recorded in the history', () => {
    expect(changed(assigned(), ask, handler).event).toMatchObject({
      ...{ kind: 'asked', question: 'Quán ở hẻm nào?' },
    });
    const rate = { act: 'rate', score: 4, comment: 'đã yên' } as const;
    const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
    expect(changed(answered, rate, citizen).event).toMatchObject({
      ...{ kind: 'rated', score: 4, comment: 'đã yên' },
    });
  });
});

test('an unoffered publication cannot be declined, and an erased ticket cannot be rated', () => {
  const decline = { act: 'decline-publication', reason: 'chỉ nói riêng' } as const;
  const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
  expect(() => changed(answered, decline, supervisor)).toThrow('not-now');
  const erased = assigned({ status: 'closed', anonymisedAt: atMinute(5) });
  expect(() => changed(erased, { act: 'rate', score: 4 }, citizen)).toThrow('not-now');
});
