import { StateMachine } from 'aws-local-stepfunctions';
import * as z from 'zod';
import type { ExecutionResult, Handler } from './state-machine-harness.ts';

const AnyState = z.looseObject({
  Type: z.string(),
  Resource: z.string().optional(),
  ItemProcessor: z.unknown().optional(),
});
const AnyMachine = z.looseObject({ States: z.record(z.string(), AnyState) });

type NamedState = [string, z.infer<typeof AnyState>];

/** Lists all states, including those of Map items. The oracle takes its replacements by state name. */
const listStates = (definition: unknown): NamedState[] =>
  Object.entries(AnyMachine.parse(definition).States).flatMap(([name, state]): NamedState[] => [
    [name, state],
    ...(state.ItemProcessor === undefined ? [] : listStates(state.ItemProcessor)),
  ]);

const byName = <Value>(states: NamedState[], value: (state: NamedState[1]) => Value) =>
  Object.fromEntries(states.map(([name, state]) => [name, value(state)]));

/** Wraps a function so that its errors have Step Functions' JSON cause; the oracle itself passes on only the message. */
const asLambda = (handler: Handler | undefined) => async (event: unknown) => {
  try {
    return z.json().parse((await handler?.(event)) ?? null);
  } catch (error) {
    const { name, message } = z.instanceof(Error).parse(error);
    const cause = JSON.stringify({ errorMessage: message, errorType: name });
    throw Object.assign(new Error(cause), { name });
  }
};

const Failed = z.object({ cause: z.object({ name: z.string(), message: z.string() }) });

/** Runs a definition in an independent implementation (the oracle) with all waits shortened to zero. */
export async function runWithOracle(
  definition: unknown,
  input: unknown,
  handlers: Record<string, Handler>,
): Promise<ExecutionResult> {
  const states = listStates(definition);
  const functionOf = ({ Resource = '' }: NamedState[1]) =>
    handlers[Resource.slice(Resource.lastIndexOf(':') + 1)];
  const machine = new StateMachine(
    z.custom<ConstructorParameters<typeof StateMachine>[0]>().parse(definition),
    { validationOptions: { noValidate: true } },
  );
  const overrides = {
    taskResourceLocalHandlers: byName(states, (state) => asLambda(functionOf(state))),
    waitTimeOverrides: byName(
      states.filter(([, { Type }]) => Type === 'Wait'),
      () => 0,
    ),
    retryIntervalOverrides: byName(states, () => 0),
  };
  const context = { State: { EnteredTime: 'not simulated' } };
  try {
    const output = await machine.run(z.json().parse(input), { overrides, context }).result;
    return { status: 'SUCCEEDED', output };
  } catch (error) {
    const { cause } = Failed.parse(error);
    return { status: 'FAILED', error: cause.name, cause: cause.message };
  }
}
