import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AwsConnection, FunctionProcessConnector } from '../aws/aws-connection.ts';
import type { Clock, InvocationResult } from '../component-types.ts';
import type { FunctionDefinition } from './function-definition.ts';
import type { FunctionLog } from './function-log.ts';
import { buildProcessEnvironment } from './process-environment.ts';
import { type RuntimeApi, startRuntimeApi } from './runtime-api.ts';

/** Pending invocation of a Lambda function. */
export type FunctionCall = {
  requestId: string;
  event: string;
  end(result: InvocationResult): void;
};

export type FunctionProcess = {
  /** Runs an invocation in the function process. The process must be idle. */
  run(call: FunctionCall): void;
  stop(): void;
};

export type FunctionProcessOptions = {
  definition: FunctionDefinition;
  /** Provides the URLs of the emulated AWS services; called when a function process starts. */
  connect: FunctionProcessConnector;
  compileCache: string;
  clock: Clock;
  log: FunctionLog;
};

export type FunctionProcessEvents = {
  ready(process: FunctionProcess): void;
  /** Callback after the function process has ended; `failure` is the reason if the process never became ready. */
  exited(process: FunctionProcess, failure: InvocationResult | undefined): void;
};

const bootstrap = fileURLToPath(new URL('bootstrap.mjs', import.meta.url));

/**
 * Time limit for a function's initialization in milliseconds. Lambda allows 10 s, but a laptop that starts several processes
 * may need longer.
 */
const initLimitMilliseconds = 30_000;

/** Starts a process that handles the invocations of one function, one at a time. */
export async function startFunctionProcess(
  options: FunctionProcessOptions,
  events: FunctionProcessEvents,
): Promise<FunctionProcess> {
  const { definition, clock, log } = options;
  let call: FunctionCall | undefined;
  let isReady = false;
  let failure: InvocationResult = exitedBeforeReadyResult;
  let timer: NodeJS.Timeout | undefined;
  let isFrozen = false;

  const end = (result: InvocationResult) => {
    clearTimeout(timer);
    const ended = call;
    call = undefined;
    ended?.end(result);
  };
  /** Ends the current invocation on behalf of a function process that has died or timed out, and logs the reason. */
  const lose = (result: Failure) => {
    if (call !== undefined) {
      log(report(call, result, clock.now()));
      end(result);
    }
  };
  const api = await startRuntimeApi({
    ready: () => {
      clearTimeout(timer);
      isReady = true;
      isFrozen = freeze(child, awsEnvironment);
      events.ready(self);
    },
    ended: end,
    initFailed: (result) => {
      failure = result;
    },
  });
  const awsEnvironment = await options.connect({
    functionName: definition.name,
    kill: () => child.kill('SIGKILL'),
  });
  const child = spawnChild(options, api, awsEnvironment);
  timer = setTimeout(() => child.kill('SIGKILL'), initLimitMilliseconds);
  const self: FunctionProcess = {
    run: (next) => {
      call = next;
      timer = setTimeout(() => {
        lose(failed('Sandbox.Timedout', buildTimeoutMessage(next, definition)));
        child.kill('SIGKILL');
      }, definition.timeoutSeconds * 1000);
      if (isFrozen) isFrozen = !child.kill('SIGCONT');
      const times = window(clock, definition, awsEnvironment.conditions?.skewMs());
      api.deliver({ ...next, functionArn: definition.arn, ...times });
    },
    stop: () => child.kill('SIGKILL'),
  };
  child.once('exit', (code, signal) => {
    api.close();
    awsEnvironment.close();
    const how = signal === null ? `exit status ${code}` : `signal: ${signal}`;
    lose(failed('Runtime.ExitError', `Runtime exited with error: ${how}`));
    events.exited(self, isReady ? undefined : failure);
  });
  return self;
}

/**
 * Suspends an idle function process, as Lambda does, if the simulated conditions include suspension; returns true when the
 * process is now suspended.
 */
function freeze(child: ChildProcess, { conditions }: AwsConnection): boolean {
  if (!conditions?.freezes()) return false;
  conditions.closeIdleConnections();
  return child.kill('SIGSTOP');
}

/**
 * Returns Node's options for a function process. A function whose objects exceed its memory ends, as on Lambda; buffers do
 * not count. The small young generation saves a third of the memory of a busy process.
 */
const buildNodeOptions = ({ memoryMegabytes }: FunctionDefinition): string[] => [
  '--expose-gc', // for the bootstrap script; Lambda's own runtime sets it too
  `--max-old-space-size=${memoryMegabytes}`,
  '--max-semi-space-size=4',
];

function spawnChild(
  processOptions: FunctionProcessOptions,
  api: RuntimeApi,
  { variables }: AwsConnection,
): ChildProcess {
  const { definition, compileCache, clock, log } = processOptions;
  const args = [...buildNodeOptions(definition), bootstrap, String(clock.now().getTime())];
  const child = spawn(process.execPath, args, {
    cwd: definition.bundle,
    env: buildProcessEnvironment(definition, variables, api.address, compileCache),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.on('data', log);
  child.stderr?.on('data', log);
  return child;
}

/** Computes the start and the deadline of a Lambda invocation in virtual time. */
function window(
  clock: Clock,
  { timeoutSeconds }: FunctionDefinition,
  skewMs = 0,
): { now: Date; isHeld: boolean; deadline: Date } {
  const now = new Date(clock.now().getTime() + skewMs);
  const isHeld = clock.isHeld?.() ?? false;
  return { now, isHeld, deadline: new Date(now.getTime() + timeoutSeconds * 1000) };
}

const buildTimeoutMessage = (
  { requestId }: FunctionCall,
  { timeoutSeconds }: FunctionDefinition,
): string =>
  `RequestId: ${requestId} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;

type Failure = Extract<InvocationResult, { kind: 'failed' }>;

const failed = (errorType: string, errorMessage: string): Failure => ({
  kind: 'failed',
  errorType,
  errorMessage,
});

const exitedBeforeReadyResult = failed(
  'Runtime.ExitError',
  'The process ended before it was ready',
);

/** Builds the log line with which Lambda reports that an invocation was ended, for example after a timeout. */
function report(
  { requestId }: FunctionCall,
  { errorType, errorMessage }: Failure,
  now: Date,
): Buffer {
  const record = { requestId, status: 'error', errorType, errorMessage };
  const line = { time: now.toISOString(), type: 'platform.report', record };
  return Buffer.from(`${JSON.stringify(line)}\n`);
}
