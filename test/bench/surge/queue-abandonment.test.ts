import { expect, test } from 'vitest';
import { createSimulatedOperators } from '../../../bench/surge/staff/operators.ts';
import { createSimulatedQueues } from '../../../bench/surge/staff/queues.ts';
import { createVirtualTimeline } from '../../../bench/surge/timeline.ts';
import { runCall } from '../../../flow-tools/simulator/call/run-call.ts';
import type { SimulatedCaller } from '../../../flow-tools/simulator/caller/caller.ts';
import {
  CallerScript,
  createScriptedCaller,
} from '../../../flow-tools/simulator/caller/caller-script.ts';
import { createSeededRandom } from '../../../flow-tools/simulator/caller/random.ts';
import type { CallEnding } from '../../../flow-tools/simulator/caller/transcript.ts';
import { createFileCallEnvironment } from '../../../flow-tools/simulator/environment/file-call-environment.ts';
import { parameterReferenceRules } from '../../../flow-tools/simulator/load-flow.ts';
import { callMorning } from '../../flow-tools/simulator/call-harness.ts';
import { queueTransferFlow } from '../../flow-tools/simulator/queue-fixtures.ts';

const main = queueTransferFlow();

type WaitingInput = {
  seed: number;
  calls: number;
  operators: number;
  everySeconds: number;
  talkSeconds: number;
  /** Mean patience of the callers; unlimited if absent. */
  patienceSeconds?: number;
};

/** Simulates random callers into one queue with exponential arrivals, conversations and patience. */
const office = async ({ seed, calls, operators: count, ...mean }: WaitingInput) => {
  const timeline = createVirtualTimeline();
  const operators = createSimulatedOperators({
    timeline,
    people: Array.from({ length: count }, () => ['vi' as const]),
    ringSeconds: 0,
    wrapUpSeconds: 0,
    mayCallBack: () => true,
  });
  const queues = createSimulatedQueues({ timeline, operators, capacity: calls });
  const random = createSeededRandom(seed);
  const exponential = (seconds: number) => -seconds * Math.log(1 - random());
  const solitary = createFileCallEnvironment({
    flows: [main],
    lambdas: new Map(),
    startsAt: callMorning,
    conditions: {},
  });
  const environment = { ...solitary, pool: operators, queue: queues.named };
  const ends: CallEnding[] = [];
  const ring = (at: number) => {
    const caller: SimulatedCaller = {
      ...createScriptedCaller(CallerScript.parse({})),
      talkSeconds: exponential(mean.talkSeconds),
      maxWaitSeconds: exponential(mean.patienceSeconds ?? Number.POSITIVE_INFINITY),
    };
    timeline.at(at, () =>
      timeline.start(async () => {
        const clock = timeline.startClock();
        const { end } = await runCall({
          environment,
          caller,
          flow: main,
          language: parameterReferenceRules,
          clock,
        });
        ends.push(end);
      }),
    );
  };
  operators.staff(count);
  const arrivals = Array.from({ length: calls }, () => exponential(mean.everySeconds));
  arrivals.reduce((before, gap) => {
    ring(before + gap);
    return before + gap;
  }, 0);
  await timeline.run();
  return { ends, worked: operators.worked };
};

const waitsOf = (ends: CallEnding[]): number[] =>
  ends.flatMap((end) => (end.reason === 'Queued' ? end.waited : []));
const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean wait in seconds by the Erlang C formula. */
const erlangC = (operators: number, everySeconds: number, talkSeconds: number): number => {
  const load = talkSeconds / everySeconds;
  const blocked = Array.from({ length: operators }, (_, at) => at + 1).reduce(
    (share, servers) => (load * share) / (servers + load * share),
    1,
  );
  const waits = blocked / (1 - (load / operators) * (1 - blocked));
  return (waits * talkSeconds) / (operators - load);
};

/** Share of callers who give up by the Erlang A formula. */
const erlangA = (
  operators: number,
  mean: Omit<WaitingInput, 'seed' | 'calls' | 'operators'>,
): number => {
  const [arrives, ends] = [1 / mean.everySeconds, 1 / mean.talkSeconds];
  const leaves = 1 / (mean.patienceSeconds ?? Number.POSITIVE_INFINITY);
  const weights: number[] = [];
  for (const count of Array(200).keys()) {
    const outward = Math.min(count, operators) * ends + Math.max(0, count - operators) * leaves;
    weights.push(count === 0 ? 1 : ((weights.at(-1) ?? 0) * arrives) / outward);
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const left = weights.map((weight, count) => weight * Math.max(0, count - operators) * leaves);
  return left.reduce((sum, rate) => sum + rate, 0) / all / arrives;
};

test('the rate of simulated callers who hang up while waiting equals the Erlang A formula', async () => {
  const mean = { everySeconds: 30, talkSeconds: 120, patienceSeconds: 90 };
  const { ends } = await office({ ...mean, seed: 3, calls: 6000, operators: 3 });
  const outcomes = ends.flatMap((end) => (end.reason === 'Queued' ? end.outcome : []));
  expect(outcomes).toHaveLength(6000);
  const left = outcomes.filter((outcome) => outcome === 'Waiting').length;
  expect(Math.abs(left / 6000 - erlangA(3, mean))).toBeLessThan(0.02);
});

test('a simulated operator talks to only one caller at a time', async () => {
  const given = { seed: 7, calls: 1500, operators: 4, everySeconds: 20, talkSeconds: 120 };
  const { worked } = await office({ ...given, patienceSeconds: 60 });
  expect(worked.length).toBeGreaterThan(800);
  for (const calls of Map.groupBy(worked, ({ operator }) => operator).values()) {
    const inOrder = calls.toSorted((one, other) => one.from - other.from);
    const overlaps = inOrder.filter(({ from }, at) => from < (inOrder[at - 1]?.to ?? 0));
    expect(overlaps).toEqual([]);
  }
});

test('the waiting time of simulated callers who never hang up equals the Erlang C formula', async () => {
  const waits = await Promise.all(
    [1, 2, 3].map(async (seed) => {
      const given = { seed, calls: 4000, operators: 3, everySeconds: 50, talkSeconds: 120 };
      return mean(waitsOf((await office(given)).ends));
    }),
  );
  const expected = erlangC(3, 50, 120);
  expect(expected).toBeCloseTo(129.5, 0);
  expect(Math.abs(mean(waits) / expected - 1)).toBeLessThan(0.12);
});
