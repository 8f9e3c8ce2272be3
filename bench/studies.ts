import { availableParallelism } from 'node:os';
import { type OptionSpecs, type OptionValues, parseOptions } from '../bin/cli/options.ts';

/** Slow measurement that `npm run bench` runs only if the command line names it. */
export type BenchmarkStudy = {
  summary: string;
  options: OptionSpecs;
  measure(args: readonly string[]): Promise<void>;
};

const defineStudy = <const O extends OptionSpecs>({
  run,
  ...about
}: {
  summary: string;
  options: O;
  run(values: OptionValues<O>): Promise<void>;
}): BenchmarkStudy => ({
  ...about,
  measure: async (args) => run(parseOptions(args, about.options)),
});

const number = { type: 'string', value: 'N' } as const;

const surge = defineStudy({
  summary: 'simulates days with very many callers; writes docs/surge.md',
  options: {
    base: { ...number, summary: 'simulated base days', default: '5' },
    worst: { ...number, summary: 'simulated worst days', default: '5' },
    tenfold: { ...number, summary: 'simulated days with ten times the callers', default: '1' },
    sensitivity: {
      ...number,
      summary: 'worst days with each assumption at both ends of its range',
      default: '0',
    },
    vary: {
      type: 'string',
      value: 'NAMES',
      summary: 'only these assumptions, separated by commas',
      default: '',
    },
  },
  run: async (values) => (await import('./surge/main.ts')).measureSurge(values),
});

const peers = defineStudy({
  summary:
    'compares with Request Tracker; installs it, so use a spare Debian (bench/peers/README.md)',
  options: {
    clients: { ...number, summary: 'requests at the same time', default: '8' },
    workers: {
      ...number,
      summary: 'server processes of each side',
      default: `${2 * availableParallelism()}`,
    },
    rounds: { ...number, summary: 'rounds of each comparison', default: '5' },
    write: { type: 'boolean', default: false, summary: 'writes bench/peers/README.md' },
  },
  run: async ({ clients, workers, rounds, write }) =>
    (await import('./peers/main.ts')).compareWithRequestTracker({
      clients: Number(clients),
      workers: Number(workers),
      rounds: Number(rounds),
      write,
    }),
});

const load = defineStudy({
  summary: 'sends reports to the local run and measures its backlog, memory and handles',
  options: {
    minutes: { ...number, summary: 'duration', default: '1' },
    rate: { ...number, summary: 'reports a second', default: '10' },
    write: { type: 'boolean', default: false, summary: 'writes docs/load.svg' },
  },
  run: async ({ minutes, rate, write }) =>
    (await import('./load/main.ts')).measureLoad({
      minutes: Number(minutes),
      perSecond: Number(rate),
      write,
    }),
});

export const benchmarkStudies: Readonly<Record<string, BenchmarkStudy>> = {
  cost: defineStudy({
    summary: 'counts what tickets use and cost; writes docs/cost.md',
    options: {},
    run: async () => (await import('./cost/main.ts')).measureCost(),
  }),
  surge,
  peers,
  load,
  triage: defineStudy({
    summary: 'measures the text classifier on messages it was not trained with',
    options: {},
    run: async () => (await import('./triage/main.ts')).measureTriage(),
  }),
};
