import {
  type SpeedBenchmarkResult,
  toRatioClaim,
  toUntargetedClaim,
  toValueClaim,
} from '../report.ts';
import { type BenchEnvironment, createBenchEnvironment } from './bench-environment.ts';
import { measureBundleSizes } from './bundle-sizes.ts';
import type { VirtualProcessClock } from './clock.ts';
import { measureColdStart } from './cold-start.ts';
import { measureLocalRunStarts } from './local-run.ts';
import { roundToFourDigits } from './measure-variants.ts';
import { measureLocalRunPages, measurePageRendering } from './page-rendering.ts';
import { measureStreamDelay } from './stream-delay.ts';
import { measureTicketCreation } from './ticket-creation.ts';
import { measureTicketLookUps } from './ticket-look-ups.ts';

type PartsDeps = {
  assemblyDirectory: string;
  clock: VirtualProcessClock;
  /** Whether every benchmark runs only once with few operations, to verify that it works. */
  isQuick: boolean;
  /** Whether the benchmark also measures a table with a million tickets, which takes an hour to fill. */
  hasMillion: boolean;
};

const once = { rounds: 1, discarded: 0, operations: 2 };

/** Returns a measurement that runs with its own database, which is stopped afterwards. */
const within =
  (
    measure: (benchEngine: BenchEnvironment, deps: PartsDeps) => Promise<SpeedBenchmarkResult>,
    isInMemory = false,
  ) =>
  async (partsDeps: PartsDeps): Promise<SpeedBenchmarkResult> => {
    const benchEngine = await createBenchEnvironment({ ...partsDeps, isInMemory });
    try {
      return await measure(benchEngine, partsDeps);
    } finally {
      await benchEngine.stop();
    }
  };

const opening = within(async (benchEngine, { isQuick, clock }) => {
  const size = isQuick ? once : { rounds: 21, discarded: 8, operations: 50 };
  // ages the process: the behavior of a new one is measured as cold start
  const figures = await measureTicketCreation(benchEngine, size, () => clock.advance(2));
  const { oneInFlight: one, eightInFlight: eight } = figures;
  const atLeast = { atLeast: 0.8 };
  return {
    figures,
    claims: [
      toRatioClaim('opening against the bare put, throughput', one.throughput, atLeast),
      toRatioClaim('the same, eight in flight', eight.throughput, atLeast),
      toUntargetedClaim(
        'openings a second',
        `${one.opening.perSecond}, bare ${one.bare.perSecond}`,
      ),
      toUntargetedClaim(
        'processor time an opening',
        `${one.opening.cpuMilliseconds} ms, bare ${one.bare.cpuMilliseconds} ms`,
      ),
    ],
  };
});

const queue = within(async (benchEngine, { isQuick, hasMillion }) => {
  const tickets = isQuick ? [20, 40] : [10_000, 100_000, ...(hasMillion ? [1_000_000] : [])];
  const size = isQuick ? once : { rounds: 45, discarded: 3, operations: 20 };
  const figures = await measureTicketLookUps(benchEngine, { tickets, ...size });
  const claims = figures.lookUps.flatMap(({ name, tables }) =>
    tables.slice(1).map(({ tickets: count, time, milliseconds, cpu }) => {
      const found = toRatioClaim(`${name}, of ${count} tickets`, time, { atMost: 1.15 });
      return { ...found, measured: `${found.measured}, ${milliseconds} ms, processor ${cpu} ×` };
    }),
  );
  const { throughput, cpu } = figures.ratiosToBareQuery;
  const atLeast = { atLeast: 0.7 };
  return {
    figures,
    claims: [
      toRatioClaim('queue of 25 against the bare query, throughput', throughput, atLeast),
      toRatioClaim('the same, processor time', cpu, atLeast),
      ...claims,
    ],
  };
}, true);

const cold = within(async (benchEngine, { isQuick }) => {
  const figures = await measureColdStart(
    benchEngine,
    isQuick ? once : { rounds: 21, discarded: 1 },
  );
  const { intake, bare, ratio, ratioOfInit, ratiosOfOtherInits, ratioWithoutFetches } = figures;
  const ms = `${intake.firstWriteMilliseconds} ms, bare ${bare.firstWriteMilliseconds} ms`;
  const withFetches = toRatioClaim('the same with it', ratio, { atMost: 1.5 });
  return {
    figures,
    claims: [
      toRatioClaim('cold start to first write, without what is fetched once', ratioWithoutFetches, {
        atMost: 1.3,
      }),
      { ...withFetches, measured: `${withFetches.measured}, ${ms}` },
      ...[{ name: 'PublicApi', ratio: ratioOfInit }, ...ratiosOfOtherInits].map((init) =>
        toRatioClaim(`until ${init.name} is ready, against the bare function`, init.ratio, {
          atMost: 1.3,
        }),
      ),
    ],
  };
});

const sizes = within(async (benchEngine) => {
  const figures = measureBundleSizes(benchEngine);
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const claims = figures.map(({ function: name, bytes, packedBytes }) =>
    toUntargetedClaim(`bundle ${name}`, `${kilobytes(bytes)}, packed ${kilobytes(packedBytes)}`),
  );
  return { figures, claims };
});

const stream = within(async (benchEngine, { isQuick }) => {
  const size = isQuick
    ? { perSecond: 20, warmUpSeconds: 0.2, seconds: 0.2 }
    : { perSecond: 50, warmUpSeconds: 10, seconds: 20 };
  const figures = await measureStreamDelay(benchEngine, size);
  const { bareReadMilliseconds: read, alertRequestedMilliseconds: alert, ratio } = figures;
  const found = toRatioClaim('write to alert requested, against the bare read', ratio, {
    atMost: 5,
  });
  const times = `median ${alert.median} ms, p95 ${alert.p95} ms; bare ${read.median}, ${read.p95} ms`;
  return {
    figures,
    claims: [
      { ...found, measured: `${ratio.median} ×, ${times}; at ${figures.perSecond} a second` },
      toValueClaim(
        'its 95th percentile, against its median',
        { value: roundToFourDigits(alert.p95 / alert.median), unit: '×' },
        { atMost: 3 },
      ),
    ],
  };
}, true);

const pages = within(async (benchEngine, { isQuick }) => {
  const size = isQuick
    ? { tickets: 50, ...once }
    : { tickets: 1000, rounds: 11, discarded: 2, operations: 40 };
  const inProcess = await measurePageRendering(benchEngine, size);
  const ofRun = isQuick ? [] : await measureLocalRunPages(size);
  const { form, ratiosToTableReads } = inProcess;
  const claims = [
    toValueClaim(
      'form page, its handler',
      { value: form.perSecond, unit: 'a second' },
      { atLeast: 1000 },
    ),
    ...ratiosToTableReads.map(({ page, time }) =>
      toRatioClaim(`${page} against its bare reads and access write`, time, { atMost: 2 }),
    ),
    ...ofRun.map(({ page, inFlight, perSecond }) => {
      const inHandler = inProcess.pages.find(
        (one) => one.page === page && one.inFlight === inFlight,
      );
      const value = roundToFourDigits(perSecond / (inHandler?.perSecond ?? Number.NaN));
      const what = `${page}, the local run against its handler, ${inFlight} in flight`;
      const claim = toValueClaim(what, { value, unit: '×' }, { atLeast: 0.6 });
      return { ...claim, measured: `${claim.measured}, ${perSecond} a second` };
    }),
  ];
  return { figures: { inProcess, ofRun }, claims };
}, true);

const start = async ({ isQuick }: PartsDeps): Promise<SpeedBenchmarkResult> => {
  const figures = await measureLocalRunStarts({ rounds: isQuick ? 1 : 3 });
  const { firstSeconds, againSeconds } = figures;
  return {
    figures,
    claims: [
      toUntargetedClaim('start of the local run, with synthesis', `${firstSeconds} s`),
      toValueClaim('the same again', { value: againSeconds, unit: 's' }, { atMost: 0.5 }),
    ],
  };
};

export const speedBenchmarks = { opening, queue, cold, sizes, stream, pages, start };
