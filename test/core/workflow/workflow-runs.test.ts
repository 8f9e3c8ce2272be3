import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import type { WorkflowResult } from '../../../core/workflow/advance-workflow.ts';
import { aTicket, openingMorning } from '../../support/samples/a-ticket.ts';
import { aWorkflow, citizen, officer } from './workflow-harness.ts';

const minutes = (number: number) => new Date(openingMorning.getTime() + number * 60_000);

/** A workflow execution: its step, planned wake-up time and actual time. */
type Execution = { step: 'route' | 'evaluate'; due: Date; comesAt: Date };

/** Simulates a ticket's Step Functions executions, each of which starts and wakes late by the given seconds. */
const executions = (topic: string, lateness: () => number = () => 0) => {
  const journey = aWorkflow(aTicket({ topic }));
  const waiting = new Map<number, Execution>();
  let looks = 0;
  const expectRun = (run: number, step: Execution['step'], due: Date) =>
    waiting.set(run, { step, due, comesAt: new Date(due.getTime() + lateness() * 1000) });
  const sleep = ({ run, next, nextCheckAt }: WorkflowResult) => {
    looks += 1;
    waiting.delete(run);
    if (next === 'wait') expectRun(run, 'evaluate', new Date(nextCheckAt ?? 0));
  };
  return {
    journey,
    looks: () => looks,
    start: async () => sleep(await journey.step('route', openingMorning)),
    async wakeUntil(until: Date) {
      for (;;) {
        const [first] = [...waiting].toSorted(
          ([, a], [, b]) => a.comesAt.getTime() - b.comesAt.getTime(),
        );
        if (!first || first[1].comesAt > until) return;
        const [run, { step, comesAt }] = first;
        sleep(await journey.step(step, comesAt, run));
      }
    },
    async act(action: Action, at: Date, by: Actor) {
      const { run } = journey.current();
      await journey.acts(action, at, by).catch(() => undefined); // ignores actions that are not possible at this time
      if (journey.current().run !== run) expectRun(journey.current().run, 'route', at);
    },
    /** Returns whether an execution wakes at most one second after the next check. */
    isWatched() {
      const { run, nextCheckAt } = journey.current();
      const wakes = waiting.get(run)?.due.getTime() ?? Number.POSITIVE_INFINITY;
      return !nextCheckAt || wakes <= nextCheckAt.getTime() + 1000;
    },
  };
};

const acts: [[Action, Actor], ...[Action, Actor][]] = [
  [{ act: 'acknowledge' }, officer],
  [{ act: 'ask', question: 'Quán ở số nhà bao nhiêu?' }, officer],
  [{ act: 'write', text: 'Số 12, cạnh nhà văn hóa' }, citizen],
  [{ act: 'answer', text: 'Tổ công tác đã nhắc nhở quán.' }, officer],
  [{ act: 'reopen', reason: 'Quán vẫn mở cửa mỗi tối' }, citizen],
  [{ act: 'extend', amount: 2, reason: 'Cần thêm thời gian kiểm tra' }, officer],
  [{ act: 'grant-extension' }, { ...officer, post: 'head' }],
];

test('a ticket workflow checks its ticket on time after any actions at any time', async () => {
  const step = fc.record({
    wait: fc.oneof(
      fc.double({ min: 0.001, max: 3, noNaN: true }),
      fc.integer({ min: 3, max: 9000 }),
    ),
    act: fc.constantFrom(...acts),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('VP01', 'VP02'),
      fc.array(step, { maxLength: 12 }),
      fc.infiniteStream(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 600 }))),
      async (topic, steps, seconds) => {
        const all = executions(topic, () => seconds.next().value);
        await all.start();
        let now = openingMorning;
        for (const { wait, act } of steps) {
          now = new Date(now.getTime() + Math.round(wait * 60_000));
          await all.wakeUntil(now);
          await all.act(act[0], now, act[1]);
          expect(all.isWatched()).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

const ask: Action = { act: 'ask', question: 'Quán ở số nhà bao nhiêu?' };
const write: Action = { act: 'write', text: 'Số 12, cạnh nhà văn hóa' };

test('a ticket workflow that checks before its planned wake-up stores its new wake-up time', async () => {
  let seconds = 0;
  const all = executions('VP02', () => seconds);
  await all.start();
  await all.act(ask, minutes(20), officer);
  await all.wakeUntil(minutes(200));
  seconds = 60;
  await all.act(write, minutes(210), citizen); // starts another workflow, a minute late …
  await all.act(ask, minutes(210.1), officer);
  await all.wakeUntil(minutes(212)); // … and sleeps until the end of the wait
  await all.act(write, minutes(225), citizen);
  expect(all.isWatched()).toBe(true);
});

describe('a ticket workflow that sleeps past the next check', () => {
  test('a ticket workflow that will wake before the next check is not replaced by a new run', async () => {
    const all = executions('VP02');
    await all.start();
    for (const [turn, minute] of [20, 40, 90, 150].entries()) {
      const [act, by] = acts[turn] ?? acts[0];
      await all.act(act, minutes(minute), by);
    }
    await all.wakeUntil(minutes(8 * 24 * 60));
    expect(all.journey.current()).toMatchObject({ status: 'closed', run: 1 });
    expect(all.looks()).toBe(3);
  });

  test('a workflow that has just woken is replaced by a new run that makes the next planned check', async () => {
    const all = executions('VP02');
    await all.start();
    const wakes = all.journey.current().wakesAt ?? openingMorning;
    const just = new Date(wakes.getTime() + 1000);
    await all.act({ act: 'ask', question: 'Quán ở số nhà bao nhiêu?' }, just, officer);
    expect(all.journey.current()).toMatchObject({ status: 'waiting', wakesAt: undefined });
    await all.act(
      { act: 'write', text: 'Số 12, cạnh nhà văn hóa' },
      new Date(just.getTime() + 60_000),
      citizen,
    );
    expect(all.journey.current().run).toBe(2);
  });
});
