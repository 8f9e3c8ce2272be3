import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { printLine } from '../../bin/cli/program.ts';
import {
  measureProcessTreeCpuMs,
  measureProcessTreeUse,
  type ProcessTreeUse,
} from '../process-tree.ts';
import { formatClaimsTable, toUntargetedClaim, toValueClaim } from '../report.ts';
import { createDataDirectory, removeDataDirectory, startLocalRun } from '../speed/local-run.ts';
import { computeMedian, roundToFourDigits } from '../speed/measure-variants.ts';
import { drawLoadChart } from './chart.ts';
import { type LoadResult, sendMixedLoad } from './send-mixed-load.ts';

export type LoadSample = ProcessTreeUse & { minute: number };

/** Number of samples of memory and handles in a measurement. */
const samples = 60;

/** Measures the process tree at regular intervals until `stop` is called. */
const startSampling = (pid: number, minutes: number) => {
  const startedAt = performance.now();
  const taken: LoadSample[] = [];
  const sample = () => {
    const minute = (performance.now() - startedAt) / 60_000;
    taken.push({ minute, ...measureProcessTreeUse(pid) });
  };
  const timer = setInterval(sample, (minutes * 60_000) / samples);
  return { taken, stop: () => clearInterval(timer) };
};

/** Waits until the local run has no work left. Resolves to the number of seconds. */
const waitUntilIdle = async (url: string): Promise<number> => {
  const startedAt = performance.now();
  const response = await fetch(`${url}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: 'PT0S' }),
  });
  if (response.status !== 200) throw new Error(`POST /local/clock returned ${response.status}`);
  return (performance.now() - startedAt) / 1000;
};

const Outbox = z.array(z.object({ ticket: z.string().optional(), alert: z.string().optional() }));

/** Counts the tickets whose citizen has got the receipt. */
const countReceipts = async (url: string): Promise<number> => {
  const outbox = Outbox.parse(await (await fetch(`${url}/local/outbox.json`)).json());
  const receipts = outbox.filter(({ alert }) => alert?.startsWith('receipt-citizen'));
  return new Set(receipts.map(({ ticket }) => ticket)).size;
};

/** Returns the growth from the second to the last third of the samples, as a factor of the medians. */
const computeGrowth = (taken: readonly LoadSample[], read: (sample: LoadSample) => number) => {
  const third = Math.floor(taken.length / 3);
  const median = (part: readonly LoadSample[]) => computeMedian(part.map(read));
  return roundToFourDigits(median(taken.slice(-third)) / median(taken.slice(third, 2 * third)));
};

type Measured = LoadResult & {
  taken: LoadSample[];
  idleAfter: number;
  receipts: number;
  cpuMilliseconds: number;
};

/** Seconds after the last report within which the local run must have routed and notified all reports. */
const idleLimitSeconds = 5;

/** Processors whose time must suffice for the reports. */
const processors = 2;

const listClaims = (
  { accepted, failures, seconds, taken, idleAfter, receipts, cpuMilliseconds }: Measured,
  { minutes, perSecond }: { minutes: number; perSecond: number },
) => {
  const flat = { atMost: 1.05 };
  const growth = (read: (sample: LoadSample) => number) => ({
    value: computeGrowth(taken, read),
    unit: '×',
  });
  const highest = (read: (sample: LoadSample) => number) => Math.max(...taken.map(read));
  return [
    toValueClaim(
      `reports accepted a second, of ${perSecond}`,
      { value: roundToFourDigits(accepted.length / seconds), unit: 'a second' },
      { atLeast: 0.98 * perSecond },
    ),
    toValueClaim('failed', { value: failures.length, unit: 'reports' }, { atMost: 0 }),
    toValueClaim(
      'all routed and notified after the last report',
      { value: roundToFourDigits(idleAfter), unit: 's' },
      { atMost: idleLimitSeconds },
    ),
    toValueClaim(
      `processor time a report, its pages and notifications`,
      { value: roundToFourDigits(cpuMilliseconds / accepted.length), unit: 'ms' },
      { atMost: (processors * 1000) / perSecond },
    ),
    toUntargetedClaim('receipts sent', `${receipts} of ${accepted.length}`),
    // a short run is still warming up in its second third
    ...(minutes < 10
      ? []
      : [
          toValueClaim(
            'growth of memory',
            growth(({ megabytes }) => megabytes),
            flat,
          ),
          toValueClaim(
            'growth of open handles',
            growth(({ handles }) => handles),
            flat,
          ),
        ]),
    toUntargetedClaim(
      'highest memory, handles',
      `${highest(({ megabytes }) => megabytes)} MB, ${highest(({ handles }) => handles)}`,
    ),
  ];
};

/**
 * Sends reports and page requests to a local run at a fixed rate, prints whether it kept up and whether its memory and open
 * handles stayed flat, and optionally draws them in docs/load.svg.
 */
export async function measureLoad(options: {
  minutes: number;
  perSecond: number;
  write: boolean;
}): Promise<void> {
  const directory = await createDataDirectory();
  const run = await startLocalRun(directory);
  const warmUp = { ...options, minutes: 0.1 };
  await sendMixedLoad(run.url, { ...warmUp, from: 0 });
  await waitUntilIdle(run.url);
  const sampling = startSampling(run.pid, options.minutes);
  const cpuBefore = measureProcessTreeCpuMs([run.pid]);
  const from = Math.ceil(warmUp.minutes * 60 * options.perSecond);
  const load = await sendMixedLoad(run.url, { ...options, from });
  const idleAfter = await waitUntilIdle(run.url);
  sampling.stop();
  const cpuMilliseconds = measureProcessTreeCpuMs([run.pid]) - cpuBefore;
  const receipts = await countReceipts(run.url);
  await run.stop();
  await removeDataDirectory(directory);
  const counts = { idleAfter, receipts: receipts - from, cpuMilliseconds };
  const measured = { ...load, taken: sampling.taken, ...counts };
  printLine(formatClaimsTable(listClaims(measured, options)));
  for (const failure of load.failures.slice(0, 5)) printLine(failure);
  if (!options.write) return;
  const file = join(resolve(import.meta.dirname, '../..'), 'docs/load.svg');
  writeFileSync(file, drawLoadChart(sampling.taken, options));
}
