import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { FunctionProcessConnector } from '../aws/aws-connection.ts';
import { noopTrafficRecorder, type TrafficRecorder } from '../aws/traffic-recorder.ts';
import type {
  Clock,
  ComponentWithTimers,
  FunctionInvoker,
  InvocationResult,
} from '../component-types.ts';
import { createConcurrencyLimiter, throttledResult } from './concurrency-limiter.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { type FunctionLog, openFunctionLog } from './function-log.ts';
import {
  createFunctionProcessPool,
  type FunctionProcessPool,
  type ProcessStartLimiter,
} from './function-pool.ts';

export type LocalFunctions = {
  /** Invokes a Lambda function by name or ARN. */
  invoke: FunctionInvoker;
  /** Returns the number of Lambda invocations that are running or waiting for a process. */
  callsInWork(): number;
  /** Registers a listener that is called when an invocation starts or ends. */
  onActivity(listener: () => void): void;
  /**
   * Registers a listener that is called when an invocation has ended. By then, the records of the invocation's DynamoDB
   * writes are in the streams.
   */
  onEnd(listener: () => void): void;
  /** Timed component of the local run that counts as quiet while no Lambda invocation is running. */
  quiet: ComponentWithTimers;
  /** Ends all function processes permanently. */
  stop(): void;
};

type FunctionsDeps = {
  definitions: FunctionDefinition[];
  connect: FunctionProcessConnector;
  clock: Clock;
  dataDirectory: string;
  recordTraffic?: TrafficRecorder;
  /** Wraps the log of each function, for example to extract metrics from it. */
  reading?(log: FunctionLog): FunctionLog;
  report(line: string): void;
};

const startsAtOnce = Math.max(2, availableParallelism());

/** Opens the Lambda functions of the cloud assembly; each function has its own process pool. */
export function createLocalFunctions({
  definitions,
  connect,
  clock,
  dataDirectory,
  recordTraffic = noopTrafficRecorder,
  reading = (log) => log,
  report,
}: FunctionsDeps): LocalFunctions {
  const startGate = limitStarts(startsAtOnce);
  const reserved = createConcurrencyLimiter(definitions);
  const listeners: (() => void)[] = [];
  const endListeners: (() => void)[] = [];
  let inWork = 0;
  let isStopped = false;
  const pools = new Map<string, FunctionProcessPool>(
    definitions.map((definition) => {
      const log = reading(openFunctionLog(join(dataDirectory, 'logs'), definition.name));
      const compileCache = join(dataDirectory, 'compile-cache');
      const setting = { definition, connect, compileCache, clock, log };
      return [definition.name, createFunctionProcessPool(setting, startGate)];
    }),
  );

  async function invoke(function_: string, payload: unknown): Promise<InvocationResult> {
    const name = function_.slice(function_.lastIndexOf(':') + 1);
    const pool = pools.get(name);
    if (pool === undefined) {
      return failed('ResourceNotFoundException', `Function not found: ${function_}`);
    }
    if (!reserved.enter(name)) return throttledResult;
    inWork += 1;
    notifyListeners(listeners);
    recordTraffic(`invocation ${name} event`, payload);
    const result = await pool.invoke(payload);
    recordTraffic(`invocation ${name} result`, result);
    inWork -= 1;
    reserved.leave(name);
    if (result.kind === 'failed' && !isStopped) {
      report(`${name} failed: ${result.errorType}: ${result.errorMessage}`);
    }
    notifyListeners([...endListeners, ...listeners]);
    return result;
  }

  return {
    invoke,
    callsInWork: () => inWork,
    quiet: {
      name: 'Lambda',
      nextDueAt: () => undefined,
      runDue: async () => undefined,
      isQuiet: () => inWork === 0,
      onRest: (listener) => endListeners.push(listener),
    },
    onActivity: (listener) => listeners.push(listener),
    onEnd: (listener) => endListeners.push(listener),
    stop: () => {
      isStopped = true;
      for (const pool of pools.values()) {
        pool.stop();
      }
    },
  };
}

const notifyListeners = (listeners: readonly (() => void)[]): void => {
  for (const listener of listeners) {
    listener();
  }
};

const failed = (errorType: string, errorMessage: string): InvocationResult => ({
  kind: 'failed',
  errorType,
  errorMessage,
});

function limitStarts(most: number): ProcessStartLimiter {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (start) => {
    if (running >= most) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running += 1;
    try {
      await start();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
