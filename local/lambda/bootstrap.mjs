/**
 * Lambda runtime of one function process: loads the handler and processes invocations from the Lambda Runtime API. `Date`
 * returns virtual time, which may stand still, while timers use real time. The file is plain JavaScript, because it starts
 * faster.
 */
import { subscribe } from 'node:diagnostics_channel';
import { createRequire, flushCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

// An ES import would load all parts of the module, including `fetch` and sockets, and cost 30 ms.
const { Agent, request } = createRequire(import.meta.url)('node:http');
const environment = process.env;
const api = new URL(`http://${environment.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/`);
const agent = new Agent({ keepAlive: true });
const machineNow = Date.now;
let clockOffset = 0;
let heldAt;
let requestId;
let isCompileCacheFlushed = false;
/** Time in milliseconds after which an idle process frees its unused memory. */
const idleMilliseconds = 20_000;

setClock(Number(process.argv[2]), machineNow());
showClockAsDate();
subscribe('http.client.response.finish', dateAnswer);
logAsLambda();
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

const handle = await loadHandler();
for (;;) {
  const idle = setTimeout(freeMemory, idleMilliseconds);
  const { headers, body } = await call('GET', 'invocation/next');
  clearTimeout(idle);
  requestId = headers['lambda-runtime-aws-request-id'];
  setClock(
    Number(headers['hotline-now-ms']),
    Number(headers['hotline-machine-ms']),
    headers['hotline-clock-held'] === 'yes',
  );
  // biome-ignore lint/plugin: the event is whatever the caller sent, and the handler parses it.
  await invoke(headers, JSON.parse(body));
  requestId = undefined;
  keepCompiled();
}

/**
 * Writes Node's compile cache to disk once, after the first invocation. By then most code is compiled. Without this step, a
 * process that is killed later would write no cache.
 */
function keepCompiled() {
  if (isCompileCacheFlushed) return;
  isCompileCacheFlushed = true;
  flushCompileCache();
}

/** Collects garbage and returns the freed memory to the operating system, which an idle Node process would not do. */
function freeMemory() {
  globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

async function invoke(headers, event) {
  try {
    const answer = await handle(event, contextOf(headers));
    await call('POST', `invocation/${requestId}/response`, JSON.stringify(answer ?? null));
  } catch (error) {
    const description = describe(error);
    write('ERROR', description);
    await call('POST', `invocation/${requestId}/error`, JSON.stringify(description));
  }
}

function contextOf(headers) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: environment.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: environment.AWS_LAMBDA_FUNCTION_VERSION,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    memoryLimitInMB: environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: environment.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: environment.AWS_LAMBDA_LOG_STREAM_NAME,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

async function loadHandler() {
  const [file, name] = environment._HANDLER.split('.');
  const root = environment.LAMBDA_TASK_ROOT;
  // Unlike in /var/task, a package.json above the bundle may declare .js files as ES modules.
  const rootUrl = pathToFileURL(`${root}/`).href;
  registerHooks({
    load: (url, context, next) =>
      next(
        url,
        url.startsWith(rootUrl) && url.endsWith('.js')
          ? { ...context, format: 'commonjs' }
          : context,
      ),
  });
  try {
    const handler = createRequire(join(root, 'index.js'))(join(root, file))[name];
    if (typeof handler !== 'function') {
      throw new TypeError(`${environment._HANDLER} is undefined or not exported`);
    }
    return handler;
  } catch (error) {
    const description = describe(error);
    write('ERROR', description);
    await call('POST', 'init/error', JSON.stringify(description));
    return process.exit(1);
  }
}

/** Ends the function process after an uncaught error, as Lambda does, so that the current invocation fails. */
function fail(error) {
  write('ERROR', describe(error));
  process.exit(129);
}

function describe(error) {
  return error instanceof Error
    ? {
        errorType: error.name,
        errorMessage: error.message,
        stackTrace: error.stack?.split('\n') ?? [],
      }
    : { errorType: typeof error, errorMessage: String(error), stackTrace: [] };
}

/**
 * Sends a request to the Lambda Runtime API. A failed connection means that the local hotline has ended, so the function
 * process exits.
 */
function call(method, path, body) {
  return new Promise((resolve) => {
    const call = request(new URL(path, api), { method, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', () => process.exit(0));
      response.on('end', () =>
        resolve({ headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    call.on('error', () => process.exit(0));
    call.end(body);
  });
}

/**
 * Sets the function's virtual clock for an invocation. While the local hotline's clock is stopped, the function's clock is
 * stopped too. Otherwise, functions that run later would see earlier times.
 */
function setClock(now, machineThen, isHeld = false) {
  clockOffset = now - machineThen; // includes the time that passed since the header was written
  heldAt = isHeld ? now : undefined;
}

function showClockAsDate() {
  const now = () => heldAt ?? machineNow() + clockOffset;
  const MachineDate = Date;
  const ClockDate = new Proxy(MachineDate, {
    apply: () => new MachineDate(now()).toString(),
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  MachineDate.prototype.constructor = ClockDate;
  globalThis.Date = ClockDate;
}

/**
 * Replaces the `Date` header of AWS responses with virtual time. Otherwise, AWS clients would correct their clocks by the
 * real time and retry rejected requests.
 */
function dateAnswer({ response }) {
  response.headers.date = new Date().toUTCString();
}

/** Makes `console` write Lambda's JSON log format; does nothing when the function uses the text format. */
function logAsLambda() {
  if (environment.AWS_LAMBDA_LOG_FORMAT !== 'JSON') {
    return;
  }
  for (const level of ['trace', 'debug', 'info', 'warn', 'error']) {
    console[level] = (...parts) => write(level.toUpperCase(), messageOf(parts));
  }
  console.log = console.info;
}

function messageOf(parts) {
  const [first] = parts;
  if (parts.length > 1 || first === null || typeof first !== 'object') {
    return format(...parts);
  }
  return first instanceof Error ? describe(first) : first;
}

function write(level, message) {
  const line = JSON.stringify({ timestamp: new Date().toISOString(), level, requestId, message });
  process.stdout.write(`${line}\n`);
}
