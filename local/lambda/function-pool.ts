import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { InvocationResult } from '../component-types.ts';
import {
  type FunctionCall,
  type FunctionProcess,
  type FunctionProcessOptions,
  startFunctionProcess,
} from './function-process.ts';
import { createProcessStartDelay } from './process-start-delay.ts';
import { maxPayloadBytes } from './runtime-api.ts';

export type FunctionProcessPool = {
  invoke(payload: unknown): Promise<InvocationResult>;
  stop(): void;
};

/** Runs process starts with limited concurrency, because many concurrent process starts would slow each other down. */
export type ProcessStartLimiter = (start: () => Promise<void>) => Promise<void>;

/**
 * Maximum number of processes per Lambda function. Each process takes about 100 MB, and more processes than CPUs would only
 * compete with each other.
 */
export const maxProcessesPerFunction = Math.max(2, availableParallelism());

type WaitingCall = FunctionCall & { since: number };

/**
 * Opens the process pool of one Lambda function. Processes start on demand, and each process handles one invocation at a
 * time.
 */
export function createFunctionProcessPool(
  options: FunctionProcessOptions,
  startWhenFree: ProcessStartLimiter,
): FunctionProcessPool {
  const waiting: WaitingCall[] = [];
  const processStartDelay = createProcessStartDelay(serve);
  const idle: FunctionProcess[] = [];
  const all = new Set<FunctionProcess>();
  let started = 0;
  let starting = 0;
  let isStopped = false;

  function serve(): void {
    while (waiting.length > 0 && idle.length > 0) {
      const call = waiting.shift();
      if (call) runMeasured(idle.pop(), call);
    }
    const [first] = waiting;
    if (!first || isStopped || starting > 0 || started === maxProcessesPerFunction) return;
    if (started === 0 || processStartDelay.isOver(first.since)) {
      started += 1;
      starting += 1;
      void startWhenFree(start);
    }
  }

  /** Starts a function process; resolves when the process is ready or has ended. */
  async function start(): Promise<void> {
    await new Promise<void>((settle) => {
      void startFunctionProcess(options, {
        ready: (process) => {
          idle.push(process);
          processStartDelay.begin();
          settle();
          serve();
        },
        exited: (process, failure) => {
          started -= 1;
          all.delete(process);
          idle.splice(0, idle.length, ...idle.filter((other) => other !== process));
          if (failure) waiting.shift()?.end(failure);
          settle();
          serve();
        },
      }).then((process) => (isStopped ? process.stop() : all.add(process)));
    });
    starting -= 1;
    serve();
  }

  return {
    invoke: (payload) =>
      new Promise((resolve) => {
        waiting.push(...callsOf(payload, resolve));
        serve();
      }),
    stop: () => {
      isStopped = true;
      processStartDelay.stop();
      for (const process of all) process.stop();
    },
  };
}

/**
 * Creates the pending invocation for a payload. A payload above Lambda's size limit creates none and ends with an error
 * immediately.
 */
const callsOf = (payload: unknown, end: FunctionCall['end']): WaitingCall[] => {
  const event = JSON.stringify(payload);
  if (Buffer.byteLength(event) <= maxPayloadBytes) {
    return [{ requestId: randomUUID(), event, end, since: performance.now() }];
  }
  end(payloadTooLargeResult);
  return [];
};

/** Processes that have run an invocation. */
const usedProcesses = new WeakSet<FunctionProcess>();

/** Runs an invocation in an idle process. Measures its duration unless it is the first one of the process. */
const runMeasured = (process: FunctionProcess | undefined, call: FunctionCall): void => {
  if (!process) return;
  process.run(usedProcesses.has(process) ? measureCall(call) : call);
  usedProcesses.add(process);
};

const measureCall = (call: FunctionCall): FunctionCall => {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  return { ...call, end: (result) => call.end({ ...result, seconds: seconds() }) };
};

const payloadTooLargeResult: InvocationResult = {
  kind: 'failed',
  errorType: 'RequestEntityTooLargeException',
  errorMessage: `Request must be smaller than ${maxPayloadBytes} bytes for the InvokeFunction operation`,
};
