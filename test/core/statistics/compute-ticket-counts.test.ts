import { describe, expect, test } from 'vitest';
import { computeTicketCounts } from '../../../core/statistics/compute-ticket-counts.ts';
import type { TicketCounts } from '../../../core/statistics/ticket-counts.ts';
import { decideMerge } from '../../../core/ticket/actions/operators/merge.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import { buildOpeningEvent } from '../../../core/ticket/events/kinds/opening-event.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { takeEscalationStep } from '../../../core/workflow/escalation/take-escalation-step.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import {
  assigned,
  changed,
  citizen,
  handler,
  operator,
  unit,
  words,
} from '../ticket/actions/ticket-action-fixtures.ts';

const earlierSteps = ['50', '80', '100', '150', '200']
  .map((percent) => `1.acknowledge.${percent}`)
  .concat('1.resolve.50', '1.resolve.80');
const answer: Action = { act: 'answer', text: words };
const day = 24 * 60;

type Step = [act: Action, by: Actor, minute: number];
type Life = { ticket: Ticket; events: TicketEvent[] };

/** Returns the history of a ticket of phường 7 after the given steps. */
const afterSteps = (...steps: Step[]): Life =>
  steps.reduce<Life>(
    ({ ticket, events }, [act, by, minute]) => {
      const { after, event } = changed(ticket, act, by, { minute });
      return { ticket: after, events: [...events, event] };
    },
    { ticket: assigned(), events: [buildOpeningEvent(aTicket())] },
  );

/** Removes the dimensions from the keys that are equal in all these counts. */
const short = (counts: TicketCounts): TicketCounts =>
  Object.fromEntries(
    Object.entries(counts).map(([place, amounts]) => [
      place.replace('violation|VP01|', '').replace('|29254|web', ''),
      amounts,
    ]),
  );
const countsAfter = (...steps: Step[]): TicketCounts =>
  short(computeTicketCounts(afterSteps(...steps)));

const morning = '2021-12-03|a';

test('a new ticket counts as opened on its day and as open in its unit', () => {
  expect(countsAfter()).toEqual({
    [`open|-|${unit}`]: { assigned: 1 },
    [`${morning}|${unit}`]: { opened: 1 },
  });
});

test('a ticket without a unit counts for no unit until it gets one', () => {
  const ticket = aTicket();
  expect(short(computeTicketCounts({ ticket, events: [buildOpeningEvent(ticket)] }))).toEqual({
    'open|-|': { new: 1 },
    [`${morning}|`]: { opened: 1 },
  });
});

test('an answer before the deadlines counts both clocks as on time', () => {
  expect(countsAfter([answer, handler, 30])).toEqual({
    [`${morning}|${unit}`]: {
      ...{ opened: 1, answered: 1, acknowledged: 1, acknowledgeDue: 1 },
      ...{ resolved: 1, resolveDue: 1, settled: 1, settledInTime: 1 },
    },
  });
});

test('a clock stopped after its deadline counts as late, independently of the other clock', () => {
  const ticketCounts = countsAfter([{ act: 'acknowledge' }, handler, 61], [answer, handler, 200]);
  expect(ticketCounts[`${morning}|${unit}`]).toMatchObject({
    ...{ acknowledged: 1, acknowledgeDue: 1, acknowledgeMissed: 1 },
    ...{ resolved: 1, resolveDue: 1 },
  });
  expect(ticketCounts[`${morning}|${unit}`]?.['resolveMissed']).toBeUndefined();
  expect(countsAfter([answer, handler, 301])[`${morning}|${unit}`]).toMatchObject({
    ...{ resolved: 1, resolveDue: 1, resolveMissed: 1 },
  });
});

test('a missed deadline counts once, at the deadline, even if the answer comes later', () => {
  const change = takeEscalationStep(
    assigned({ escalationSteps: earlierSteps }),
    testDirectory,
    atMinute(300),
  );
  if (!change) throw new Error('The step at the deadline must be due');
  const open = { ticket: change.after, events: [buildOpeningEvent(aTicket()), change.event] };
  expect(short(computeTicketCounts(open))[`${morning}|${unit}`]).toMatchObject({
    ...{ resolveDue: 1, resolveMissed: 1 },
  });

  const { after, event } = changed(change.after, answer, handler, { minute: day });
  const counts = short(computeTicketCounts({ ticket: after, events: [...open.events, event] }));
  expect(counts[`${morning}|${unit}`]).toMatchObject({ resolveDue: 1, resolveMissed: 1 });
  expect(counts[`2021-12-04|a|${unit}`]).toEqual({
    ...{ answered: 1, resolved: 1, acknowledged: 1, settled: 1 },
  });
});

test('an answer at or after 16:00 is counted in the part of the day after 16:00', () => {
  expect(countsAfter([answer, handler, 8 * 60])).toHaveProperty([`2021-12-03|b|${unit}`]);
  expect(countsAfter([answer, handler, 8 * 60 - 1])).not.toHaveProperty([`2021-12-03|b|${unit}`]);
});

test('a reopening is counted, and the earlier answer still counts', () => {
  const reopen: Action = { act: 'reopen', reason: 'Quán lại mở cửa' };
  const counts = countsAfter([answer, handler, 30], [reopen, citizen, day]);
  expect(counts[`${morning}|${unit}`]).toMatchObject({ answered: 1, resolved: 1 });
  expect(counts[`2021-12-04|a|${unit}`]).toEqual({ reopened: 1 });
  expect(counts[`open|-|${unit}`]).toEqual({ reopened: 1 });
});

test('only the last rating of a cycle counts, on the day it was given', () => {
  const rate = (score: number): Action => ({ act: 'rate', score });
  const counts = countsAfter(
    [answer, handler, 30],
    [rate(2), citizen, 60],
    [rate(5), citizen, day + 60],
  );
  expect(counts[`${morning}|${unit}`]).not.toHaveProperty('ratings');
  expect(counts[`2021-12-04|a|${unit}`]).toEqual({ ratings: 1, ratingSum: 5 });
});

test('actions of a unit still count for that unit after a reassignment', () => {
  const give: Action = { act: 'assign', unit: 'SO_YT', reason: 'Thuộc ngành y tế' };
  const counts = countsAfter([{ act: 'acknowledge' }, handler, 20], [give, operator, 30]);
  expect(counts[`${morning}|${unit}`]).toEqual({ acknowledged: 1, acknowledgeDue: 1 });
  expect(counts[`${morning}|SO_YT`]).toEqual({ opened: 1 });
  expect(counts['open|-|SO_YT']).toEqual({ assigned: 1 });
});

describe('the counts of a merged ticket', () => {
  const code = encodeTicketCode(testHmac.digest('code', 'the other'));
  const occasion = { by: operator, channel: 'test', now: atMinute(40), directory: testDirectory };
  const merged = decideMerge(
    assigned(),
    assigned({ code }),
    { act: 'merge', into: code, reason: 'cùng một việc' },
    occasion,
  );
  if (merged.kind !== 'changes') throw new Error('It must be possible');
  const [{ after, event }, { after: commonTicket }] = merged.changes;
  const opening = buildOpeningEvent(aTicket());

  test('a merged ticket counts as closed and neither on time nor late', () => {
    expect(short(computeTicketCounts({ ticket: after, events: [opening, event] }))).toEqual({
      [`${morning}|${unit}`]: { opened: 1, closed: 1 },
    });
  });

  test('a ticket whose merge was undone no longer counts as closed', () => {
    const act = { act: 'unmerge', reason: 'hai việc khác nhau' } as const;
    const undone = decideMerge(after, commonTicket, act, occasion);
    if (undone.kind !== 'changes') throw new Error('It must be possible');
    const [back] = undone.changes;
    const events = [opening, event, back.event];
    expect(short(computeTicketCounts({ ticket: back.after, events }))).toEqual({
      [`open|-|${unit}`]: { assigned: 1 },
      [`${morning}|${unit}`]: { opened: 1 },
    });
  });
});

test('an open late ticket is counted under the highest escalation step that it reached', () => {
  const { acknowledge, resolve } = aTicket().clocks;
  const clocks = { acknowledge, resolve: { ...resolve, missedAt: resolve.dueAt } };
  const escalationSteps = ['1.resolve.50', '1.resolve.100', '1.resolve.150'];
  const ticket = assigned({ clocks, escalationSteps });
  const counts = short(computeTicketCounts({ ticket, events: [buildOpeningEvent(ticket)] }));
  expect(counts[`open|-|${unit}`]).toEqual({ assigned: 1, 'late.resolve.150': 1 });
});
