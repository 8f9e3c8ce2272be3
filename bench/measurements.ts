import type { measurementParts } from './parts.ts';
import { benchmarkStudies } from './studies.ts';

export type PartName = keyof typeof measurementParts;

/** Descriptions of the speed benchmarks, keyed by name. A benchmark's module is loaded only when the benchmark runs. */
export const partSummaries: Readonly<Record<PartName, string>> = {
  opening: 'creates tickets, against a bare put to the table',
  queue: 'reads queues and tickets among 10,000 and 100,000 tickets',
  cold: 'starts a function process, against a bare function',
  sizes: 'sizes of the function bundles',
  stream: 'time from a write until its notification is requested',
  pages: 'requests per second of two pages',
  start: 'time from npm start to the first page',
};

export function isPartName(name: string): name is PartName {
  return Object.hasOwn(partSummaries, name);
}

/** Names of all measurements that `npm run bench -- --only` accepts. */
export const measurements: readonly string[] = [
  ...Object.keys(partSummaries),
  ...Object.keys(benchmarkStudies),
];
