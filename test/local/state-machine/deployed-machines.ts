import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as z from 'zod';
import { type Handler, namedError, openingMorning } from './state-machine-harness.ts';

const Definition = z.looseObject({ States: z.record(z.string(), z.looseObject({})) });

const readGolden = (file: string) => {
  const url = new URL(`../../golden/${file}.asl.json`, import.meta.url);
  return Definition.parse(JSON.parse(readFileSync(url, 'utf8')));
};

export const ticketWorkflow = readGolden('ticket-workflow');
export const deadlineRecompute = readGolden('deadline-recount');

/** Execution of a deployed state machine: its input and functions that behave the same at each run. */
export type MachineRun = {
  definition: z.infer<typeof Definition>;
  input: unknown;
  /** Builds the functions; `calls` collects the events of all calls. */
  handlers(calls: unknown[]): Record<string, Handler>;
};

const maxRetries = 12;
const errorName = fc.constantFrom('Lambda.ServiceException', 'RangeError');
/** Numbers of failed attempts before a step succeeds; now and then it never does. */
const failedAttempts = fc.oneof(fc.nat(2), fc.constantFrom(0, maxRetries, maxRetries + 1));

const Step = z.looseObject({ code: z.string() });
const Page = z.looseObject({ shard: z.number(), after: z.string() });

/** Random runs of the ticket workflow: the number of checks, and how often a step fails before it succeeds. */
const ticketRuns = fc
  .record({ checks: fc.nat(3), failures: fc.array(failedAttempts, { maxLength: 4 }), errorName })
  .map(
    ({ checks, failures, errorName: name }): MachineRun => ({
      definition: ticketWorkflow,
      input: { code: '4821937056', run: 1 },
      handlers: (calls) => {
        const left = [...failures];
        let done = 0;
        return {
          JourneyRunWorkflowStep: (event) => {
            const { at: _, ...step } = Step.parse(event);
            calls.push(step);
            const [failing = 0] = left;
            if (failing > 0) {
              left[0] = failing - 1;
              throw namedError(name, 'not now');
            }
            left.shift();
            const nextCheckAt = new Date(openingMorning.getTime() + ++done * 86_400_000);
            return done > checks
              ? { ...step, next: 'end' }
              : { ...step, next: 'wait', nextCheckAt: nextCheckAt.toISOString() };
          },
        };
      },
    }),
  );

/** Random runs of the recomputation of deadlines: the number of pages of each shard, and a shard's failures. */
const recomputeRuns = fc
  .record({ pages: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }), failing: fc.nat(2) })
  .map(
    ({ pages, failing }): MachineRun => ({
      definition: deadlineRecompute,
      input: { directory: 'of-today', shards: pages.map((_, shard) => shard) },
      handlers: (calls) => {
        let failures = failing;
        return {
          DeadlineRecomputeRecomputeDeadlines: (event) => {
            const page = Page.parse(event);
            if (page.shard === 0 && failures-- > 0) throw namedError('Busy', 'not now');
            calls.push(page);
            const next = Number(page.after) + 1;
            const isDone = next >= (pages[page.shard] ?? 0);
            return { ...page, after: isDone ? '' : String(next), isDone };
          },
        };
      },
    }),
  );

export const arbitraryMachineRun = fc.oneof(ticketRuns, recomputeRuns);
