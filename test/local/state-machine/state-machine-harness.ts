// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import type { InvocationResult } from '../../../local/component-types.ts';
import { Execution } from '../../../local/services/state-machine/execution/execution.ts';
import {
  createStepFunctionsEmulator,
  type StepFunctionsEmulator,
} from '../../../local/services/state-machine/state-machines.ts';

export const machineArn = 'arn:aws:states:ap-southeast-1:000000000000:stateMachine:Trial';
export function functionArn(name: string) {
  return `arn:aws:lambda:ap-southeast-1:000000000000:function:${name}`;
}

export const openingMorning = new Date('2021-12-03T01:00:00.000Z');

/** A Lambda function of a test: returns a result for the event or throws an error whose name is the error type. */
export type Handler = (event: unknown) => unknown;

const ExecutionRow = z.object({ execution: z.string() });

export type ExecutionResult = { status: string; output?: unknown; error?: string; cause?: string };

const aStore = () => new DatabaseSync(':memory:');

const callOn = (machines: StepFunctionsEmulator) => async (operation: string, input: object) => {
  const reply = await machines.answer({
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: { 'x-amz-target': `AWSStepFunctions.${operation}` },
    body: JSON.stringify(input),
    bytes: Buffer.alloc(0),
  });
  return z.record(z.string(), z.unknown()).parse(JSON.parse(reply.body));
};

/** Opens simulated state machines with a virtual clock and functions that are closures. */
export function openStateMachineHarness(handlers: Record<string, Handler> = {}, store = aStore()) {
  let now = openingMorning;
  const machines = createStepFunctionsEmulator({
    store,
    clock: { now: () => now },
    invoke: async (name, payload) => invoke(handlers[name], payload),
  });

  const call = callOn(machines);

  const settle = async () => {
    while (!machines.isQuiet()) {
      await machines.runDue();
      await setImmediate();
    }
  };

  /** Advances virtual time to the target, stopping at each due time until all work has ended. */
  const passUntil = async (target: Date) => {
    await settle();
    for (let due = machines.nextDueAt(); due && due <= target; due = machines.nextDueAt()) {
      if (due > now) now = due;
      await settle();
    }
    now = target;
  };

  const start = async (input: unknown, name = 'one') => {
    const given = { stateMachineArn: machineArn, name, input: JSON.stringify(input) };
    const { executionArn } = await call('StartExecution', given);
    return z.string().parse(executionArn);
  };

  return {
    store,
    machines,
    call,
    settle,
    passUntil,
    start,
    now: () => now,
    setNow: (instant: Date) => {
      now = instant;
    },
    register: (definition: unknown) =>
      machines.register({ arn: machineArn, name: 'Trial', definition }),
    /** Reads an execution from the store. */
    find: (executionArn: string): Execution => {
      const row = store.prepare('SELECT execution FROM executions WHERE arn = ?').get(executionArn);
      return Execution.parse(JSON.parse(ExecutionRow.parse(row).execution));
    },
  };
}

export type StateMachineHarness = ReturnType<typeof openStateMachineHarness>;

const invoke = async (
  handler: Handler | undefined,
  payload: unknown,
): Promise<InvocationResult> => {
  try {
    if (!handler) throw new Error('there is no such function');
    return { kind: 'returned', payload: await handler(payload) };
  } catch (error) {
    const { name, message } = z.instanceof(Error).parse(error);
    return { kind: 'failed', errorType: name, errorMessage: message };
  }
};

export function namedError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

const longAfter = new Date('2031-01-01T00:00:00Z');

/** Returns the status of an execution and, if it has ended, its output or error. */
export function readExecutionResult(
  bench: StateMachineHarness,
  executionArn: string,
): ExecutionResult {
  const { at: _, ...result } = bench.find(executionArn).end ?? { status: 'RUNNING' };
  return result;
}

/** Runs one execution of a definition to its end, up to nine virtual years. */
export async function runMachine(
  definition: unknown,
  input: unknown = {},
  handlers: Record<string, Handler> = {},
): Promise<ExecutionResult> {
  const bench = openStateMachineHarness(handlers);
  bench.register(definition);
  const executionArn = await bench.start(input);
  await bench.passUntil(longAfter);
  return readExecutionResult(bench, executionArn);
}

/** Returns a definition with a single state named `Only`. */
export function singleStateMachine(state: object) {
  return {
    StartAt: 'Only',
    States: { Only: { ...state, ...(needsEnd(state) && { End: true }) } },
  };
}

const needsEnd = (state: object): boolean =>
  'Type' in state && state.Type !== 'Succeed' && state.Type !== 'Choice';
