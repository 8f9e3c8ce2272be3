import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { HotlineResponse } from '../../../support/hotline/hotline-driver.ts';
import { aReport, parseOpenedReport } from '../../../support/samples/a-report.ts';
import { SignedIn } from '../../long-harness.ts';
import type { WatchedRun } from '../../watched-run.ts';
import type { Payloads } from './payloads.ts';

/** A ticket with an injection payload in every text field. */
export type PayloadTicket = { code: string; pin: string; from: string; channel: string };

const Versioned = z.looseObject({ version: z.number() });
const Unit = z.looseObject({ unit: z.string().optional() });

const json = (headers = {}) => ({ 'idempotency-key': randomUUID(), ...headers });

const openCount = () => {
  let stored = 0;
  const refusals: string[] = [];
  return {
    counts: () => ({ stored, refused: refusals.length }),
    refusals,
    count(answer: HotlineResponse): HotlineResponse {
      if (answer.status < 400) stored += 1;
      else refusals.push(`${answer.status} ${answer.text.slice(0, 300)}`);
      return answer;
    },
  };
};

/** Sends requests as staff of any role. Signs in for each, because tokens expire after an hour and the clock jumps. */
const staffAt = (run: WatchedRun) => {
  const staff = async (role: string, unit?: string) => {
    const { text } = await run.signIn(role, unit);
    return { authorization: `Bearer ${SignedIn.parse(JSON.parse(text)).token}` };
  };
  const sendStaffRequest = async (
    role: string,
    method: string,
    path: string,
    body?: unknown,
    unit?: string,
  ) =>
    run.ask({
      ...{ method, path: `/api/staff/${path}` },
      headers: { ...(await staff(role, unit)), ...json({ 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { staff, asked: sendStaffRequest };
};

/** Returns people who write payloads into every field of the running hotline. */
export function openPayloadWriter(run: WatchedRun, payloads: Payloads) {
  let people = 0;
  const { take, many, taken } = payloads;
  const [counted, { staff, asked: sendStaffRequest }] = [openCount(), staffAt(run)];
  const { count } = counted;
  const somebody = () => {
    people += 1;
    const from = `127.${20 + (people >> 8)}.${people & 255}.1`;
    return { from, phone: `09${String(40_000_000 + people)}` };
  };
  return {
    ...counted,
    ...{ take, many, taken, staff, asked: sendStaffRequest, somebody, json },
    /** Reports through the API, with payloads in text, place and the topic's answers. */
    async report(): Promise<PayloadTicket> {
      const { from, phone } = somebody();
      const reporter = { kind: 'person', name: take(90), phone };
      const fields = { topic: 'VP04', answers: { trade: take() }, text: many(3000), place: take() };
      const body = aReport({ ...fields, reporter });
      const answer = count(await run.post('/api/reports', body, json(), from));
      if (answer.status !== 201)
        throw new Error(`Creating a report returned ${answer.status}: ${answer.text}`);
      const { code, pin } = parseOpenedReport(answer.text);
      return { code, pin, from, channel: 'web' };
    },
    /** Performs an action on the ticket as its citizen. */
    async citizen({ code, pin, from }: PayloadTicket, act: string, body: object): Promise<void> {
      const headers = json({ 'x-report-pin': pin });
      count(await run.post(`/api/reports/${code}/${act}`, body, headers, from));
    },
    /** Performs an action on the ticket as staff; an officer belongs to the ticket's unit. */
    async performStaffAction(
      role: string,
      { code }: PayloadTicket,
      act: string,
      fields: object,
    ): Promise<void> {
      const ticket = await sendStaffRequest('operator', 'GET', `tickets/${code}`);
      const { unit } = Unit.parse(JSON.parse(ticket.text));
      const of = role === 'officer' ? unit : undefined;
      const { text } = await sendStaffRequest('operator', 'GET', `tickets/${code}/acts`);
      const { version } = Versioned.parse(JSON.parse(text));
      count(
        await sendStaffRequest(role, 'POST', `tickets/${code}/${act}`, { version, ...fields }, of),
      );
    },
  };
}
export type PayloadWriter = ReturnType<typeof openPayloadWriter>;
