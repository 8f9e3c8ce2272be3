import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aReport } from '../../test/support/samples/a-report.ts';
import type { BenchmarkOperation } from '../speed/measure-variants.ts';
import { createVerifiedRequest } from './verified-request.ts';

const home = process.env['PEERS_HOME'] ?? '/opt/1022-peers';
const port = Number(process.env['PEERS_PORT'] ?? 8480);

const script = (...scriptArguments: string[]): string =>
  execFileSync(join(import.meta.dirname, 'request-tracker.sh'), scriptArguments, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

type Headers = Record<string, string>;

/**
 * Signs in to Request Tracker with an account that `rt/prepare.pl` created. Returns the headers for further requests of the
 * session.
 */
const logIn = async (user: string): Promise<Headers> => {
  const { cookies } = await createVerifiedRequest(200, {
    port,
    method: 'POST',
    path: '/NoAuth/Login.html',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ user, pass: 'a password of the bench' }).toString(),
  })();
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
  return { cookie, referer: `http://127.0.0.1:${port}/` };
};

/**
 * Opens one Request Tracker session per concurrent client, because Request Tracker processes the requests of one session one
 * after another.
 */
const clientsOf = async (user: string, count: number) => {
  const free = await Promise.all(Array.from({ length: count }, () => logIn(user)));
  return async <Result>(work: (headers: Headers) => Promise<Result>): Promise<Result> => {
    const headers = free.pop();
    if (!headers) throw new Error('More concurrent requests than Request Tracker sessions');
    const result = await work(headers);
    free.push(headers);
    return result;
  };
};

const { text, place } = aReport();

const ticketFor = (number: number, requestor: string | undefined) => ({
  Queue: `Unit ${String((number % 100) + 1).padStart(3, '0')}`,
  Subject: text.slice(0, 60),
  Content: `${place}\n${text}`,
  ...(requestor && { Requestor: requestor }),
});

const queryOf = (queue: string): string => `Queue = '${queue}' AND Status = 'open'`;

/**
 * Returns the URL path of Request Tracker's API that lists a queue. The query names the fields, because Request Tracker
 * would otherwise return only ids.
 */
const listPath = (queue: string, rows: number): string =>
  `/REST/2.0/tickets?${new URLSearchParams({
    query: queryOf(queue),
    per_page: String(rows),
    orderby: 'Due',
    order: 'ASC',
    fields: 'Subject,Status,Due,Created,LastUpdated,Owner',
  })}`;

const pagePath = (queue: string, rows: number): string =>
  `/Search/Results.html?${new URLSearchParams({
    Query: queryOf(queue),
    Rows: String(rows),
    OrderBy: 'Due',
    Order: 'ASC',
  })}`;

const pidIn = (file: string): number =>
  Number(readFileSync(join(home, file), 'utf8').split('\n')[0]);

const numberOfRun = Date.now();

/** Installs and starts Request Tracker (an open-source help desk), and opens a session for each client. */
export async function startRequestTracker(workers: number, clients: number) {
  process.stderr.write(script('setup'));
  process.stderr.write(script('start', String(workers)));
  const portal = await clientsOf('portal', clients);
  const officer = await clientsOf('officer', clients);
  let sent = 0;
  const creating = (isNew: boolean): BenchmarkOperation => {
    sent += 1;
    const requestor = isNew ? `so${numberOfRun}.${sent}@citizens.invalid` : undefined;
    const body = JSON.stringify(ticketFor(sent, requestor));
    return () =>
      portal((headers) =>
        createVerifiedRequest(201, {
          port,
          method: 'POST',
          path: '/REST/2.0/ticket',
          headers: { ...headers, 'content-type': 'application/json' },
          body,
        })(),
      );
  };
  const showing =
    (path: string, holds: string): BenchmarkOperation =>
    () =>
      officer((headers) =>
        createVerifiedRequest(200, { port, method: 'GET', path, headers }, holds)(),
      );
  return {
    creating: () => creating(false),
    creatingForSomebodyNew: () => creating(true),
    listing: (queue: string, rows: number) =>
      showing(listPath(queue, rows), `"per_page" : ${rows}`),
    paging: (queue: string, rows: number) => showing(pagePath(queue, rows), 'karaoke'),
    /** Switches Request Tracker's rules ("scrips") that send e-mails about new tickets on or off. */
    setScrips: (to: 'on' | 'off') => script('scrips', to),
    tidy: () => script('tidy'),
    /** Returns the ids of the root processes of Request Tracker and PostgreSQL. */
    roots: () => [pidIn('log/rt.pid'), pidIn('postgresql/postmaster.pid')],
    versions: () => script('versions').trim().split('\n'),
    stop: () => script('stop'),
  };
}
export type RequestTracker = Awaited<ReturnType<typeof startRequestTracker>>;
