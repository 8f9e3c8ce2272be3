import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import {
  aReport,
  type OpenedReport,
  parseOpenedReport,
} from '../../test/support/samples/a-report.ts';

type Sent = {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

/**
 * Returns a different loopback address and phone number for each citizen, because the hotline limits the reports from one
 * address and from one number.
 */
const citizen = (number: number) => ({
  address: `127.1.${Math.floor(number / 250) % 250}.${(number % 250) + 1}`,
  reporter: { kind: 'person', phone: `0913 ${String(number % 1_000_000).padStart(6, '0')}` },
});

/** Sends a request from the given loopback address. Resolves to the response body; throws on an error status. */
const send = (url: string, from: string, { body, ...sent }: Sent): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url.replace('localhost', '127.0.0.1'));
    const outgoing = request({ hostname, port, localAddress: from, ...sent }, async (response) => {
      const text = Buffer.concat(await response.toArray()).toString();
      const { statusCode = 0 } = response;
      if (statusCode < 400) resolve(text);
      else reject(new Error(`${sent.method} ${sent.path} returned ${statusCode}: ${text}`));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

/** Sends the report of one citizen, who first reads the form page and later looks up the status. */
const sendReport = async (url: string, number: number): Promise<OpenedReport> => {
  const { address, reporter } = citizen(number);
  await send(url, address, { method: 'GET', path: '/bao-cao' });
  const report = await send(url, address, {
    ...{ method: 'POST', path: '/api/reports' },
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(aReport({ reporter })),
  });
  const ticket = parseOpenedReport(report);
  await send(url, address, {
    ...{ method: 'POST', path: '/tra-cuu' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ma: ticket.code, pin: ticket.pin }).toString(),
  });
  return ticket;
};

export type LoadResult = { accepted: OpenedReport[]; failures: string[]; seconds: number };

export type LoadOptions = {
  minutes: number;
  perSecond: number;
  /** Number of the first citizen. */
  from: number;
};

/** Sends reports at a fixed rate for the given duration, whether or not earlier requests have ended. */
export async function sendMixedLoad(
  url: string,
  { minutes, perSecond, from }: LoadOptions,
): Promise<LoadResult> {
  const startedAt = performance.now();
  const accepted: OpenedReport[] = [];
  const failures: string[] = [];
  const sending: Promise<void>[] = [];
  for (let number = 0; number < minutes * 60 * perSecond; number += 1) {
    await pause(Math.max(0, startedAt + (number * 1000) / perSecond - performance.now()));
    const sent = sendReport(url, from + number).then(
      (ticket) => void accepted.push(ticket),
      (error: unknown) => void failures.push(String(error)),
    );
    sending.push(sent);
  }
  await Promise.all(sending);
  return { accepted, failures, seconds: (performance.now() - startedAt) / 1000 };
}
