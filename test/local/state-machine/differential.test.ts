import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryMachineRun, type MachineRun } from './deployed-machines.ts';
import { runWithOracle } from './oracle.ts';
import { type ExecutionResult, runMachine } from './state-machine-harness.ts';

type Run = typeof runWithOracle;

/** Runs a state machine; sorts the calls, because the items of a Map run concurrently. */
const record = async (run: Run, { definition, input, handlers }: MachineRun) => {
  const calls: unknown[] = [];
  const result: ExecutionResult = await run(definition, input, handlers(calls));
  return { result, calls: calls.map((call) => JSON.stringify(call)).toSorted() };
};

test('the deployed state machines make the same calls and end the same as in an independent implementation', async () => {
  const statuses = new Set<string>();
  await fc.assert(
    fc.asyncProperty(arbitraryMachineRun, async (run) => {
      const actual = await record(runMachine, run);
      expect(actual).toEqual(await record(runWithOracle, run));
      statuses.add(actual.result.status);
    }),
    { numRuns: 60 },
  );
  expect(statuses).toEqual(new Set(['SUCCEEDED', 'FAILED']));
});
