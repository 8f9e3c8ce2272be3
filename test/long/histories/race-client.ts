import * as z from 'zod';
import type { Action } from '../../../core/ticket/model/action.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { HotlineRequest, HotlineResponse } from '../../support/hotline/hotline-driver.ts';
import type { WatchedRun } from '../watched-run.ts';
import type { Operation } from './linearizable.ts';
import type { RaceClient, TicketOperation, TicketOperationResult } from './ticket-operation.ts';

/** A ticket that clients race for, with its credentials and recorded operations. */
export type RacedTicket = {
  code: TicketCode;
  pin: string;
  from: string;
  history: Operation<TicketOperation>[];
};

/** A signed-in client; the token is renewed after expiry. */
export type SignedInClient = RaceClient & { token: string };

const Versioned = z.looseObject({ version: z.number(), status: z.string() });
const Recorded = z.looseObject({ version: z.number(), status: z.string().optional() });
const Problem = z.looseObject({
  type: z.string(),
  version: z.number().optional(),
  ticketStatus: z.string().optional(),
});

const refusals: Record<string, 'not-now' | 'not-yours' | 'stale'> = {
  'ticket-stale': 'stale',
  'not-now': 'not-now',
  'taken-already': 'not-now',
  'not-for-your-role': 'not-yours',
};

const turnedDown = ({ status, text }: HotlineResponse): TicketOperationResult => {
  if (status === 404) return { kind: 'unseen' };
  if (status === 400) return { kind: 'refused' };
  if (status === 429) return { kind: 'too-many-acts' };
  const { type, version, ticketStatus } = Problem.parse(JSON.parse(text));
  const kind = refusals[type.replace(/.*:/, '')];
  if (!kind) throw new Error(`Unexpected response ${status}: ${text.slice(0, 300)}`);
  return { kind, version, ...(ticketStatus && { status: ticketStatus }) };
};

/**
 * Returns the result that a response reports. If `isFirst` is false, a repeated action returns the ticket's current state.
 */
const toOperationResult = (answer: HotlineResponse, isFirst: boolean): TicketOperationResult => {
  if (answer.status >= 500) return { kind: 'unknown' };
  if (answer.status >= 300) {
    const result = turnedDown(answer);
    // the first attempt may have succeeded and moved the ticket out of the client's scope
    return result.kind === 'unseen' && !isFirst ? { kind: 'unknown' } : result;
  }
  const { version, status } = Recorded.parse(JSON.parse(answer.text));
  return { kind: 'recorded', version, ...(isFirst && { status }) };
};

export type RetryLimit = { tries: number };

/** Repeats a request until it is answered or `tries` is exhausted. */
const insist = async (
  run: WatchedRun,
  question: HotlineRequest,
  { tries }: RetryLimit,
): Promise<{ answer: HotlineResponse | undefined; isFirst: boolean }> => {
  let answer: HotlineResponse | undefined;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    answer = await run.ask(question).catch(() => undefined);
    if (answer && answer.status < 500) return { answer, isFirst: attempt === 1 };
  }
  return { answer, isFirst: false };
};

const headersOf = (
  by: SignedInClient | RaceClient,
  { pin }: RacedTicket,
  key: string,
): Record<string, string> => ({
  'content-type': 'application/json',
  'idempotency-key': key,
  ...('token' in by ? { authorization: `Bearer ${by.token}` } : { 'x-report-pin': pin }),
});

const citizensPaths: Record<string, string> = { write: 'messages', rate: 'rating' };

const questionOf = (
  by: SignedInClient | RaceClient,
  { act: name, ...fields }: Action,
  raced: RacedTicket,
  sent: { key: string; version?: number | undefined },
): HotlineRequest => {
  const { code, from } = raced;
  const path =
    'token' in by
      ? `/api/staff/tickets/${code}/${name}`
      : `/api/reports/${code}/${citizensPaths[name] ?? name}`;
  const body = { ...fields, ...('token' in by && { version: sent.version }) };
  const headers = headersOf(by, raced, sent.key);
  return { method: 'POST', path, headers, body: JSON.stringify(body), from };
};

const clientOf = ({ name, person, sub }: RaceClient): RaceClient => ({
  ...{ name, person },
  ...(sub !== undefined && { sub }),
});

/** Performs an action on a ticket of the race and records operation and result. */
export async function performRaceAction(
  run: WatchedRun,
  by: SignedInClient | RaceClient,
  what: Action,
  raced: RacedTicket,
  sent: { key: string; version?: number | undefined } & RetryLimit,
): Promise<TicketOperationResult> {
  const invokedAt = performance.now();
  const { answer, isFirst } = await insist(run, questionOf(by, what, raced, sent), sent);
  const operationResult: TicketOperationResult = answer
    ? toOperationResult(answer, isFirst)
    : { kind: 'unknown' };
  const isCertain = operationResult.kind !== 'unknown';
  raced.history.push({
    ...{ invokedAt, isCertain, answeredAt: isCertain ? performance.now() : undefined },
    operation: {
      kind: 'act',
      by: clientOf(by),
      action: what,
      seenVersion: sent.version,
      result: operationResult,
    },
  });
  return operationResult;
}

/** Reads a ticket as a client of the race; returns undefined and records nothing if the client may not. */
export async function readRaceTicket(
  run: WatchedRun,
  by: SignedInClient,
  raced: RacedTicket,
): Promise<{ version: number; status: string } | undefined> {
  const path = `/api/staff/tickets/${raced.code}/acts`;
  const headers = { authorization: `Bearer ${by.token}` };
  const invokedAt = performance.now();
  const answer = await run.ask({ path, headers }).catch(() => undefined);
  if (answer?.status !== 200) return undefined;
  const { version, status } = Versioned.parse(JSON.parse(answer.text));
  raced.history.push({
    ...{ invokedAt, answeredAt: performance.now(), isCertain: true },
    operation: { kind: 'read', by: clientOf(by), version, status },
  });
  return { version, status };
}
