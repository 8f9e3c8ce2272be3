import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryInput, arbitraryMachine, testHandlers } from './arbitrary-machine.ts';
import { runWithOracle } from './oracle.ts';
import { sharedMachines } from './shared-machines.ts';
import { type ExecutionResult, runMachine } from './state-machine-harness.ts';

/** Removes the cause of `States.*` errors, whose text differs between the two implementations. */
const comparable = ({ cause, ...ended }: ExecutionResult) =>
  ended.error?.startsWith('States.') ? ended : { ...ended, cause };

const expectSameEnd = async (definition: unknown, input: unknown) => {
  const actual = await runMachine(definition, input, testHandlers());
  const expected = await runWithOracle(definition, input, testHandlers());
  expect(comparable(actual)).toEqual(comparable(expected));
};

test.each(Object.entries(sharedMachines))(
  'the state machine with %s ends with the same result as in an independent Step Functions implementation',
  async (_, [definition, input]) => {
    await expectSameEnd(definition, input);
  },
);

test('random state machines end with the same result as in an independent Step Functions implementation', async () => {
  await fc.assert(fc.asyncProperty(arbitraryMachine, arbitraryInput, expectSameEnd), {
    numRuns: 40,
  });
});
