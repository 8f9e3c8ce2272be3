import { describe, expect, test } from 'vitest';
import { getFieldErrorText } from '../../../../../core/messages/texts/errors/field-error-text.ts';
import { findOverdueClock } from '../../../../../core/sla/lateness.ts';
import { getOverdueLevel } from '../../../../../core/staff/tickets/overdue-tickets.ts';
import { hasExtensionLapsed } from '../../../../../core/ticket/actions/unit/extension.ts';
import type { Action } from '../../../../../core/ticket/model/action.ts';
import { toLocalInstant } from '../../../../support/directory/test-directory.ts';
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
  supervisor,
  unit,
} from '../ticket-action-fixtures.ts';

const extend = (amount: number): Action => ({
  act: 'extend',
  amount,
  reason: 'chờ kết quả xác minh',
});
const grant: Action = { act: 'grant-extension' };
const refuse: Action = { act: 'refuse-extension', reason: 'việc đơn giản' };

/** Returns a ticket with a working-time clock that starts on Friday and ends on Wednesday. */
const slow = () => {
  const clock = {
    kind: 'working' as const,
    rule: { kind: 'working-days' as const, days: 3 },
    startAt: atMinute(0),
    dueAt: toLocalInstant('2021-12-08T17:00'),
    minutes: 1920,
  };
  return assigned({ priority: 'P3', clocks: { acknowledge: clock, resolve: clock } });
};

describe('requesting an extension', () => {
  test('a handler’s extension request counts as acknowledgement and notifies the unit’s head', () => {
    const change = changed(assigned(), extend(2), handler);
    expect(change.after).toMatchObject({
      status: 'in-progress',
      extension: {
        state: 'asked',
        amount: { kind: 'wall', minutes: 120 },
        askedBy: { unit, post: 'handler' },
      },
    });
    expect(change.after.clocks.acknowledge.stoppedAt).toEqual(atMinute(10));
    expect(change.after.clocks.resolve.dueAt).toEqual(atMinute(300));
    expect(listNotifications(change)).toEqual(byBoth(`${unit}/head`, 'extension-asked'));
  });

  test('an extension request by the head notifies the operators’ head', () => {
    const change = changed(assigned(), extend(2), head);
    expect(listNotifications(change)).toEqual(byBoth(`${operators}/head`, 'extension-asked'));
  });

  test('an operator’s extension request notifies the operators’ head', () => {
    const change = changed(inTriage(), extend(2), operator);
    expect(change.after.extension?.askedBy).toEqual({ unit: operators, post: 'handler' });
    expect(listNotifications(change)).toEqual(byBoth(`${operators}/head`, 'extension-asked'));
  });

  test.each([
    [24, ['change']],
    [25, ['amount: extension-max-hours']],
  ])('a wall-clock extension is limited to 24 hours: %i requested', (amount, outcome) => {
    expect(problems(acted(assigned(), extend(amount), handler))).toEqual(outcome);
  });

  test.each([
    [5, ['change']],
    [6, ['amount: extension-max-days']],
  ])('a working-time extension is limited to five days: %i requested', (amount, outcome) => {
    expect(problems(acted(slow(), extend(amount), handler))).toEqual(outcome);
  });

  test.each([
    [assigned(), 25, 'Chỉ được xin thêm nhiều nhất 24 giờ. Xin ghi ngắn hơn.'],
    [slow(), 6, 'Chỉ được xin thêm nhiều nhất 5 ngày làm việc. Xin ghi ngắn hơn.'],
  ])('an extension beyond the limit is refused', (ticket, amount, message) => {
    const outcome = acted(ticket, extend(amount), handler);
    if (outcome.kind !== 'refused') throw new Error(`Not refused: ${outcome.kind}`);
    const messages = outcome.errors.map((error) =>
      getFieldErrorText(error.problem, 'vi', error.limit),
    );
    expect(messages).toEqual([message]);
  });

  test('an extension can be requested once per cycle, even if it was refused', () => {
    const requested = afterSteps(assigned(), [extend(2), handler, 10]);
    const refused = afterSteps(requested, [refuse, head, 20]);
    const granted = afterSteps(requested, [grant, head, 20]);
    for (const ticket of [requested, refused, granted]) {
      expect(problems(acted(ticket, extend(1), handler))).toEqual(['amount: extended-before']);
    }
  });
});

describe('the decision on an extension', () => {
  test('a granted extension moves one deadline and notifies the citizen and the requester', () => {
    const requested = afterSteps(assigned(), [extend(2), handler, 10]);
    const change = changed(requested, grant, head, { minute: 20 });
    expect(change.after).toMatchObject({ status: 'extended', extension: { state: 'granted' } });
    expect(change.after.clocks.resolve).toMatchObject({ dueAt: atMinute(420), minutes: 420 });
    expect(change.event).toMatchObject({
      kind: 'extended',
      reason: 'chờ kết quả xác minh',
      moved: [{ clock: 'resolve', from: atMinute(300), to: atMinute(420) }],
    });
    expect(listNotifications(change)).toEqual([
      ...byBoth(`${unit}/handler`, 'extension-decided'),
      'citizen extended sms',
    ]);
  });

  test('a granted extension in days counts working days from the deadline', () => {
    const requested = afterSteps(slow(), [extend(2), handler, 10]);
    const { after } = changed(requested, grant, supervisor);
    expect(after.clocks.resolve.dueAt).toEqual(toLocalInstant('2021-12-10T17:00'));
  });

  test('a refused extension moves no deadline and notifies the requester', () => {
    const requested = afterSteps(assigned(), [extend(2), head, 10]);
    const change = changed(requested, refuse, supervisor);
    expect(change.after).toMatchObject({ status: 'in-progress', extension: { state: 'refused' } });
    expect(change.after.clocks).toEqual(requested.clocks);
    expect(listNotifications(change)).toEqual(byBoth(`${unit}/head`, 'extension-decided'));
  });

  test('an extension can be decided only while it is requested', () => {
    const refused = afterSteps(assigned(), [extend(2), handler, 10], [refuse, head, 20]);
    for (const ticket of [assigned(), refused]) {
      expect(problems(acted(ticket, grant, head))).toEqual(['not-now']);
      expect(problems(acted(ticket, refuse, head))).toEqual(['not-now']);
    }
  });
});

describe('extensions after the deadline', () => {
  const isMissed = { missedAt: atMinute(300) };

  test('an undecided extension request lapses when the deadline passes, and another one can be made', () => {
    const requested = afterSteps(assigned(), [extend(2), handler, 10]);
    expect(problems(acted(requested, grant, head, { minute: 300 }))).toEqual(['change']);
    expect(problems(acted(requested, grant, head, { minute: 301 }))).toEqual(['not-now']);
    expect(problems(acted(requested, refuse, head, { minute: 301 }))).toEqual(['not-now']);
    expect(problems(acted(requested, extend(1), handler, { minute: 301 }))).toEqual(['change']);
  });

  test('an extension granted after the deadline counts from the decision, and the deadline stays missed', () => {
    const late = afterSteps(assigned(), [extend(2), handler, 420]);
    const { after, event } = changed(late, grant, head, { minute: 1740 });
    expect(after.clocks.resolve).toMatchObject({ ...isMissed, dueAt: atMinute(1860) });
    expect(event).toMatchObject({
      moved: [{ clock: 'resolve', from: atMinute(300), to: atMinute(1860) }],
    });
    expect(findOverdueClock(after, atMinute(1741))).toBe('resolve');
    expect(getOverdueLevel(after)).toEqual({ clock: 'resolve', percent: 100 });
  });

  test('an extension granted after the deadline does not count an earlier wait for the citizen twice', () => {
    const waited = afterSteps(
      assigned(),
      [{ act: 'ask', question: 'Quán ở hẻm nào?' }, handler, 30],
      [{ act: 'write', text: 'Hẻm 51' }, citizen, 90],
    );
    const late = afterSteps(waited, [extend(2), handler, 420], [grant, head, 500]);
    expect(late.clocks.resolve).toMatchObject({
      ...{ missedAt: atMinute(360), dueAt: atMinute(620) },
    });
  });
});

describe('extension requests that lapse at the deadline', () => {
  test('an extension requested exactly at the deadline can no longer be granted once the deadline has passed', () => {
    const requested = afterSteps(assigned(), [extend(2), handler, 300]);
    expect(problems(acted(requested, grant, head, { minute: 300 }))).toEqual(['change']);
    expect(problems(acted(requested, grant, head, { minute: 301 }))).toEqual(['not-now']);
  });

  test.each([
    ['granted', grant, 421],
    ['refused', refuse, 301],
  ])(
    'no second extension can be requested after the deadline if the first one was %s',
    (_, decision, minute) => {
      const decided = afterSteps(assigned(), [extend(2), handler, 10], [decision, head, 20]);
      expect(problems(acted(decided, extend(1), handler, { minute }))).toEqual([
        'amount: extended-before',
      ]);
    },
  );

  test('a ticket without an extension request has no lapsed request after its deadline', () => {
    expect(hasExtensionLapsed(assigned(), atMinute(301))).toBe(false);
  });
});

test('a granted extension remains in effect after the citizen answers a later question', () => {
  const granted = afterSteps(assigned(), [extend(2), handler, 10], [grant, head, 20]);
  const after = afterSteps(
    granted,
    [{ act: 'ask', question: 'Quán ở hẻm nào?' }, handler, 30],
    [{ act: 'write', text: 'Hẻm 51' }, citizen, 90],
  );
  expect(after.clocks.resolve.dueAt).toEqual(atMinute(480));
});
