import { benchmarkStudies } from '../studies.ts';
import type { speedBenchmarks } from './speed-benchmarks.ts';

export type SpeedBenchmarkName = keyof typeof speedBenchmarks;

/** Descriptions of the speed benchmarks, keyed by name. A benchmark's module is loaded only when the benchmark runs. */
export const speedBenchmarkSummaries: Readonly<Record<SpeedBenchmarkName, string>> = {
  opening: 'creates tickets, against a bare put to the table',
  queue: 'reads queues and tickets among 10,000 and 100,000 tickets',
  cold: 'starts a function process, against a bare function',
  sizes: 'sizes of the function bundles',
  stream: 'time from a write until its notification is requested',
  pages: 'pages, against their bare reads and in the local run',
  start: 'time from npm start to the first page',
};

export function isSpeedBenchmarkName(name: string): name is SpeedBenchmarkName {
  return Object.hasOwn(speedBenchmarkSummaries, name);
}

/** Names of all measurements that `npm run bench -- --only` accepts. */
export const benchmarkNames: readonly string[] = [
  ...Object.keys(speedBenchmarkSummaries),
  ...Object.keys(benchmarkStudies),
];
