import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Clock, InvocationResult } from '../parts.ts';
import type { FunctionDefinition } from './function-definition.ts';
import type { FunctionLog } from './function-log.ts';
import { type Endpoints, processEnvironment } from './process-environment.ts';
import { openRuntimeApi, type RuntimeApi } from './runtime-api.ts';

/** A request for one run of the function. */
export type Call = {
  requestId: string;
  event: string;
  end(result: InvocationResult): void;
};

export type FunctionProcess = {
  /** Only while the process is ready. */
  run(call: Call): void;
  stop(): void;
};

export type ProcessSetting = {
  definition: FunctionDefinition;
  endpoints(): Endpoints;
  compileCache: string;
  clock: Clock;
  log: FunctionLog;
};

export type ProcessEvents = {
  ready(process: FunctionProcess): void;
  /** The process is gone; `failure` says why when it never became ready. */
  gone(process: FunctionProcess, failure: InvocationResult | undefined): void;
};

const bootstrap = fileURLToPath(new URL('bootstrap.mjs', import.meta.url));

/** Lambda allows 10 s; a laptop that starts several at once may need longer. */
const initLimitMilliseconds = 30_000;

/** Starts a process that serves one function, one call at a time. */
export async function startFunctionProcess(
  setting: ProcessSetting,
  events: ProcessEvents,
): Promise<FunctionProcess> {
  const { definition, clock } = setting;
  let call: Call | undefined;
  let isReady = false;
  let failure: InvocationResult = failed(
    'Runtime.ExitError',
    'the process ended before it was ready',
  );
  let timer: NodeJS.Timeout | undefined;

  const end = (result: InvocationResult) => {
    clearTimeout(timer);
    const ended = call;
    call = undefined;
    ended?.end(result);
  };
  const api = await openRuntimeApi({
    ready: () => {
      clearTimeout(timer);
      isReady = true;
      events.ready(self);
    },
    ended: end,
    initFailed: (result) => {
      failure = result;
    },
  });
  const child = spawnChild(setting, api);
  timer = setTimeout(() => child.kill('SIGKILL'), initLimitMilliseconds);
  const self: FunctionProcess = {
    run: (next) => {
      call = next;
      timer = setTimeout(() => {
        end(failed('Sandbox.Timedout', timedOut(next, definition)));
        child.kill('SIGKILL');
      }, definition.timeoutSeconds * 1000);
      api.deliver({ ...next, functionArn: definition.arn, ...window(clock, definition) });
    },
    stop: () => child.kill('SIGKILL'),
  };
  child.once('exit', (code, signal) => {
    api.close();
    const how = signal === null ? `exit status ${code}` : `signal: ${signal}`;
    end(failed('Runtime.ExitError', `Runtime exited with error: ${how}`));
    events.gone(self, isReady ? undefined : failure);
  });
  return self;
}

function spawnChild(setting: ProcessSetting, api: RuntimeApi): ChildProcess {
  const { definition, endpoints, compileCache, clock, log } = setting;
  const child = spawn(process.execPath, [bootstrap, String(clock.now().getTime())], {
    cwd: definition.bundle,
    env: processEnvironment(definition, endpoints(), api.address, compileCache),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.on('data', log.write);
  child.stderr?.on('data', log.write);
  return child;
}

/** The time that an invocation has, on the hotline's clock. */
function window(
  clock: Clock,
  { timeoutSeconds }: FunctionDefinition,
): { now: Date; deadline: Date } {
  const now = clock.now();
  return { now, deadline: new Date(now.getTime() + timeoutSeconds * 1000) };
}

const timedOut = ({ requestId }: Call, { timeoutSeconds }: FunctionDefinition): string =>
  `RequestId: ${requestId} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;

const failed = (errorType: string, errorMessage: string): InvocationResult => ({
  kind: 'failed',
  errorType,
  errorMessage,
});
