import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inject } from 'vitest';
import * as z from 'zod';
import { openClock } from '../../local/clock.ts';
import { openStore } from '../../local/store.ts';

const OutboxItem = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(['sms', 'email']),
  to: z.string(),
  subject: z.string().optional(),
  body: z.string(),
  segments: z.number().optional(),
  links: z.array(z.string()),
  ticket: z.string().optional(),
  alert: z.string().optional(),
});
export type OutboxItem = z.infer<typeof OutboxItem>;

export type Answer = {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  text: string;
};
type Ask = {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** The loopback address to ask from: each is a citizen of its own. */
  from?: string;
};

const ready = /1022 hotline ready: (http\S+)/;

const launch = async (
  dataDirectory: string,
  stage: string,
): Promise<{ child: ChildProcess; url: URL }> => {
  const child = spawn(process.execPath, ['local/start.ts'], {
    env: { ...process.env, HOTLINE_STAGE: stage, HOTLINE_DATA: dataDirectory, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  for await (const line of lines) {
    said.push(line);
    const url = ready.exec(line)?.[1];
    if (url) return { child, url: new URL(url) };
  }
  throw new Error(`The hotline did not start:\n${said.join('\n')}`);
};

const stopped = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });

const ask = (url: URL, { method = 'GET', path, headers = {}, body, from }: Ask): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = url;
    const options = { host: '127.0.0.1', port, path, method, headers, localAddress: from };
    const sent = request(options, (answer) => {
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
    sent.on('error', reject);
    sent.end(body);
  });

const textsUnder = async (directory: string): Promise<string> => {
  const names = await readdir(directory, { recursive: true });
  const logs = names.filter((name) => name.endsWith('.log'));
  return (await Promise.all(logs.map((name) => readFile(join(directory, name), 'utf8')))).join(
    '\n',
  );
};

/** Whether the words stand in any file: the table's, the outbox's, a log. */
const isIn = async (directory: string, words: string): Promise<boolean> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name))),
  );
  return contents.some((content) => content.includes(words));
};

const clockOf = (post: (path: string, body: unknown) => Promise<Answer>) => {
  const move = async (body: { advance: string } | { to: string }): Promise<void> => {
    const { status, text } = await post('/local/clock', body);
    if (status !== 200) throw new Error(`The clock did not move: ${status} ${text}`);
  };
  return {
    advance: (by: string) => move({ advance: by }),
    moveTo: (instant: string) => move({ to: instant }),
    /** Lets everything that has been set going come to rest. */
    settle: () => move({ advance: 'PT0S' }),
  };
};

/** The clock of a data folder that no hotline has run in yet. */
const setClock = (dataDirectory: string, at: Date): void => {
  const store = openStore(dataDirectory);
  const clock = openClock(store);
  clock.jumpTo(at);
  clock.close();
  store.close();
};

const newDataDirectory = async (): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'hotline-'));
  for (const name of ['cdk.out', 'compile-cache']) {
    await symlink(join(inject('made'), name), join(directory, name));
  }
  return directory;
};

/** The whole hotline as `npm start` runs it, in a data folder of its own, driven from outside. */
export const runningHotline = (stage = 'local') => {
  let running: { child: ChildProcess; url: URL; dataDirectory: string } | undefined;
  const start = async (dataDirectory: string): Promise<void> => {
    running = { ...(await launch(dataDirectory, stage)), dataDirectory };
  };
  const current = () => {
    if (!running) throw new Error('The hotline was not started');
    return running;
  };
  const send = (question: Ask): Promise<Answer> => ask(current().url, question);
  const post = (path: string, body: unknown, headers = {}, from?: string): Promise<Answer> =>
    send({
      method: 'POST',
      path,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
      from,
    });
  return {
    /** In a new data folder; on the opening morning, or later as if the time until then had been slept through. */
    async start(at?: Date): Promise<void> {
      const dataDirectory = await newDataDirectory();
      if (at) setClock(dataDirectory, at);
      await start(dataDirectory);
    },
    url: () => current().url.href,
    dataDirectory: () => current().dataDirectory,
    ask: send,
    get: (path: string, headers: Record<string, string> = {}, from?: string) =>
      send({ path, headers, from }),
    post,
    /** Sends a form as a browser without script does. */
    submit: (path: string, fields: Record<string, string>, cookie = '', from?: string) =>
      send({
        method: 'POST',
        path,
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie && { cookie }) },
        from,
      }),
    ...clockOf(post),
    async outbox(): Promise<OutboxItem[]> {
      const { text } = await send({ path: '/local/outbox.json' });
      return z.array(OutboxItem).parse(JSON.parse(text));
    },
    logs: () => textsUnder(current().dataDirectory),
    holds: (words: string) => isIn(current().dataDirectory, words),
    /** As a power cut would: nothing is asked, nothing is flushed. */
    async killAndRestart(): Promise<void> {
      const { child, dataDirectory } = current();
      await stopped(child, 'SIGKILL');
      await start(dataDirectory);
    },
    async stop(): Promise<void> {
      if (!running) return;
      await stopped(running.child, 'SIGTERM');
      await rm(running.dataDirectory, { recursive: true, force: true });
    },
  };
};
export type RunningHotline = ReturnType<typeof runningHotline>;
