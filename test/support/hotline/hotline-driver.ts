import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { clientAddressHeader } from '../../../local/http-api/request-event.ts';
import { readStartArguments } from './start-arguments.ts';

const OutboxItem = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(['sms', 'email', 'zns']),
  to: z.string(),
  subject: z.string().optional(),
  body: z.string(),
  segments: z.number().optional(),
  links: z.array(z.string()),
  ticket: z.string().optional(),
  alert: z.string().optional(),
  messageId: z.string().optional(),
  status: z.enum(['delivered', 'failed']).optional(),
});
export type OutboxItem = z.infer<typeof OutboxItem>;

export type HotlineResponse = {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  text: string;
};
export type HotlineRequest = {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** The client's IP address, which is the key of its rate limits; default 127.0.0.1. */
  from?: string;
};

export type LaunchedHotline = { child: ChildProcess; url: URL };

const running = new Set<ChildProcess>();
/** Stops all started hotlines when the process ends early, for example by a signal. */
process.once('exit', () => {
  for (const child of running) child.kill();
});

const ready = /1022 hotline ready: (http\S+)/;

/**
 * Starts `npm start` in a data folder with its own port and additional environment variables; optionally from another
 * checkout or with command-line arguments.
 */
export async function launchHotline(
  dataDirectory: string,
  variables: Record<string, string>,
  checkout = process.cwd(),
  args: readonly string[] = [],
): Promise<LaunchedHotline> {
  const child = spawn(process.execPath, [...readStartArguments(checkout), ...args], {
    cwd: checkout,
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(dataDirectory, 'compile-cache'),
      ...variables,
      HOTLINE_DATA: dataDirectory,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const stderrChunks: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => stderrChunks.push(chunk.toString()));
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  for await (const line of lines) {
    stderrChunks.push(line);
    const url = ready.exec(line)?.[1];
    if (url) return { child, url: new URL(url) };
  }
  throw new Error(`The hotline did not start:\n${stderrChunks.join('\n')}`);
}

/** Ends a process with a signal and waits for its exit. Does nothing if the process has already ended. */
export function stopProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** Adds the Origin header, which browsers send, to requests with cookies. */
const withOrigin = (headers: Record<string, string>, { origin }: URL): Record<string, string> =>
  headers['cookie'] ? { origin, ...headers } : headers;

const ask = (
  url: URL,
  { method = 'GET', path, headers = {}, body, from }: HotlineRequest,
): Promise<HotlineResponse> =>
  new Promise((resolve, reject) => {
    const options = {
      ...{ host: '127.0.0.1', port: url.port, path, method },
      headers: { ...withOrigin(headers, url), ...(from && { [clientAddressHeader]: from }) },
      // no keep-alive: the server closes idle connections after five seconds
      agent: false,
    };
    const clientRequest = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
          ),
          cookies: answer.headers['set-cookie'] ?? [],
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    clientRequest.on('error', reject);
    clientRequest.end(body);
  });

const clockOf = (post: (path: string, body: unknown) => Promise<HotlineResponse>) => {
  const move = async (body: { advance: string } | { to: string }): Promise<void> => {
    const { status, text } = await post('/local/clock', body);
    if (status !== 200)
      throw new Error(`Moving the local clock failed with status ${status}: ${text}`);
  };
  return {
    advance: (by: string) => move({ advance: by }),
    moveTo: (instant: string) => move({ to: instant }),
    /** Waits until the hotline has finished everything in progress. */
    settle: () => move({ advance: 'PT0S' }),
  };
};

export type SendToHotline = (question: HotlineRequest) => Promise<HotlineResponse>;

/** Drives a running hotline from outside over HTTP; `through` can wrap each request. */
export function hotlineDriver(
  url: () => URL,
  through = (send: SendToHotline): SendToHotline => send,
) {
  const send = through((question) => ask(url(), question));
  const post = (
    path: string,
    body: unknown,
    headers = {},
    from?: string,
  ): Promise<HotlineResponse> =>
    send({
      method: 'POST',
      path,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
      from,
    });
  return {
    url: () => url().href,
    ask: send,
    get: (path: string, headers: Record<string, string> = {}, from?: string) =>
      send({ path, headers, from }),
    post,
    /** Submits a form as a browser without JavaScript does. */
    submit: (path: string, fields: Record<string, string>, cookie = '', from?: string) =>
      send({
        method: 'POST',
        path,
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie && { cookie }) },
        from,
      }),
    ...clockOf(post),
    /** Returns the sent messages after the given number, or all; the newest first. */
    async outbox(after = '0'): Promise<OutboxItem[]> {
      const { text } = await send({ path: `/local/outbox.json?after=${after}` });
      return z.array(OutboxItem).parse(JSON.parse(text));
    },
  };
}
