import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { Json } from '../assembly/template.ts';
import type { InvocationResult } from '../component-types.ts';
import { readBody } from '../http-api/read-body.ts';

/** Lambda's maximum size in bytes for an invocation's event and for its response. */
export const maxPayloadBytes = 6 * 1024 * 1024;

type Invocation = {
  requestId: string;
  event: string;
  functionArn: string;
  now: Date;
  /** Whether the local run's virtual clock is stopped; if so, the function's clock is stopped too. */
  isHeld: boolean;
  deadline: Date;
};

/** Callbacks for events that a function process reports through the Lambda Runtime API. */
export type RuntimeEvents = {
  ready(): void;
  ended(result: InvocationResult): void;
  initFailed(result: InvocationResult): void;
};

export type RuntimeApi = {
  address: string;
  /** Passes an invocation to the function process that waits for its next one. */
  deliver(invocation: Invocation): void;
  close(): void;
};

/** Paths on which a function process reports results. Other programs on this machine may request any path. */
const reportPath = /^(init\/error|invocation\/[\w-]+\/(response|error))$/;

/** Starts an HTTP server that provides the Lambda Runtime API to one function process. */
export async function startRuntimeApi(events: RuntimeEvents): Promise<RuntimeApi> {
  let waiting: ServerResponse | undefined;
  const server = createServer((request, response) => {
    const path = request.url?.replace('/2018-06-01/runtime/', '') ?? '';
    if (path === 'invocation/next') {
      waiting = response;
      events.ready();
      return;
    }
    if (!reportPath.test(path)) {
      response.writeHead(404).end();
      return;
    }
    void receive(request, path).then(({ status, notify }) => {
      response.writeHead(status).end('{"status":"OK"}');
      notify(events);
    });
  });
  // By default, Node closes a connection that is idle for 5 s, and a slow invocation could not send its response.
  server.keepAliveTimeout = 0;
  return {
    address: await listen(server),
    deliver: (invocation) => {
      waiting?.writeHead(200, headersOf(invocation)).end(invocation.event);
      waiting = undefined;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
}

const headersOf = ({ requestId, functionArn, now, isHeld, deadline }: Invocation) => ({
  'content-type': 'application/json',
  'lambda-runtime-aws-request-id': requestId,
  'lambda-runtime-deadline-ms': String(deadline.getTime()),
  'lambda-runtime-invoked-function-arn': functionArn,
  'lambda-runtime-trace-id': `Root=1-00000000-${requestId.replaceAll('-', '').slice(0, 24)};Sampled=0`,
  'hotline-now-ms': String(now.getTime()),
  'hotline-machine-ms': String(performance.timeOrigin + performance.now()), // real time, even where `Date` is virtual
  ...(isHeld && { 'hotline-clock-held': 'yes' }),
});

type Receipt = { status: number; notify(events: RuntimeEvents): void };

async function receive(request: IncomingMessage, path: string): Promise<Receipt> {
  const body = await readBody(request, maxPayloadBytes);
  if (path === 'init/error') {
    return { status: 202, notify: (events) => events.initFailed(failureIn(body)) };
  }
  if (path.endsWith('/error')) {
    return { status: 202, notify: (events) => events.ended(failureIn(body)) };
  }
  if (body === undefined) {
    return { status: 413, notify: (events) => events.ended(responseTooLargeResult) };
  }
  const payload = Json.parse(JSON.parse(body.toString()));
  return { status: 202, notify: (events) => events.ended({ kind: 'returned', payload }) };
}

const responseTooLargeResult: InvocationResult = {
  kind: 'failed',
  errorType: 'Function.ResponseSizeTooLarge',
  errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
};

const RuntimeError = z.object({ errorType: z.string(), errorMessage: z.string() });

function failureIn(body: Buffer | undefined): InvocationResult {
  const read = RuntimeError.safeParse(JSON.parse(body?.toString() ?? 'null'));
  return { kind: 'failed', ...(read.data ?? { errorType: 'Unhandled', errorMessage: 'unknown' }) };
}
