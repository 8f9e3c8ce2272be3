import * as z from 'zod';
import { ActAnswer, ActsAnswer } from '../../core/contract/ticket-answers.ts';
import { IdempotencyKey } from '../../core/intake/report.ts';
import { type FieldError, fieldErrors, problemIn } from '../../core/messages/field-error.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { sealedCorrection } from '../../core/privacy/sealed-correction.ts';
import { type SealedStaffAct, StaffDeed } from '../../core/ticket/act.ts';
import {
  actAsStaff,
  actorOf,
  mergeAsStaff,
  type StaffAsking,
} from '../../core/ticket/act-as-staff.ts';
import { actsNow } from '../../core/ticket/acts-now.ts';
import type { TicketCode } from '../../core/ticket/code.ts';
import { fingerprint } from '../../core/ticket/fingerprint.ts';
import { sha256 } from '../runtime/chance.ts';
import { versionIn } from '../runtime/etag.ts';
import { json, problem, type Reply } from '../runtime/reply.ts';
import { knownTicket } from './known-ticket.ts';
import { readBody } from './read-request.ts';
import type { StaffServices } from './services.ts';
import type { StaffRoute } from './staff-door.ts';
import { toldPerformance } from './told-performance.ts';

const version = z.int('version-wanted').positive('version-wanted');

/** Request body without `act`: the URL path names the action. */
const Versioned = z.looseObject({
  version: version.optional(),
  act: z.undefined('unknown-field').optional(),
});

/** Request body schemas of the staff actions, by action name. The body has no `act`, and `If-Match` can replace `version`. */
export const actBodies = Object.fromEntries(
  StaffDeed.options.map(({ shape: { act: name, ...fields } }) => [
    name.value,
    z.strictObject({ version: version.optional(), ...fields }),
  ]),
);

const isDeed = (name: string): boolean =>
  StaffDeed.options.some(({ shape }) => shape.act.value === name);

const invalid = (errors: FieldError[], lang: Lang): Reply =>
  problem(400, 'invalid', lang, { errors });

/** Encrypts a corrected name or contact, so that the plaintext does not leave this function. */
const sealed = async (
  { act: name, text, ...typed }: Extract<StaffDeed, { act: 'grant-data' }>,
  code: TicketCode,
  services: StaffServices,
): Promise<SealedStaffAct> => {
  const ports = { ...services, keyed: await services.secret() };
  const corrected = await sealedCorrection(typed, code, ports);
  return { act: name, text, ...(corrected && { corrected }) };
};

const performed = async (
  code: TicketCode,
  deed: StaffDeed,
  asking: StaffAsking,
  services: StaffServices,
) => {
  if (deed.act === 'merge' || deed.act === 'unmerge') {
    return mergeAsStaff(code, deed, asking, services);
  }
  const act = deed.act === 'grant-data' ? await sealed(deed, code, services) : deed;
  return actAsStaff(code, act, asking, services);
};

/**
 * Returns the hash that identifies the action's content for idempotency. If the content may include a phone number, it is an
 * HMAC, so that the hash cannot be brute-forced.
 */
const hashOf = async (deed: StaffDeed, { secret }: StaffServices): Promise<string> => {
  const text = JSON.stringify(deed);
  return deed.act === 'grant-data' ? fingerprint('act', text, await secret()) : sha256(text);
};

type Answer = StaffRoute['answer'];

/**
 * Handles `POST /api/staff/tickets/{code}/{act}`: performs the action once per idempotency key, if the ticket still has the
 * version that the member saw.
 */
const act: Answer = (request, member, services) =>
  actNamed(request.params['act'] ?? '')(request, member, services);

/** Returns the request handler of one staff action, for routes whose path does not contain the action's name. */
export const actNamed =
  (name: string): Answer =>
  async (request, member, services) => {
    const { lang, headers } = request;
    const ticket = await knownTicket(request, member, services);
    if (!ticket) return problem(404, 'not-found', lang);
    if (!isDeed(name)) return problem(404, 'no-such-page', lang);
    const body = readBody(request, Versioned);
    if (body.kind === 'refused') return body.reply;
    const { version: inBody, ...fields } = body.value;
    const inHeader = versionIn(headers['if-match']);
    const seen = inBody ?? inHeader;
    if (!seen) return invalid([{ field: 'version', problem: 'version-wanted' }], lang);
    if (inHeader && inHeader !== seen) {
      return invalid([{ field: 'version', problem: 'versions-differ' }], lang);
    }
    const deed = StaffDeed.safeParse({ ...fields, act: name });
    if (!deed.success) return invalid(fieldErrors(deed.error), lang);
    const key = IdempotencyKey.safeParse(headers['idempotency-key']);
    if (!key.success) {
      return invalid([{ field: 'Idempotency-Key', problem: problemIn(key.error) }], lang);
    }
    // The ticket version is not part of the hash: a retry may send a newer one.
    const bodyHash = await hashOf(deed.data, services);
    const asking = { member, version: seen, nonce: key.data, bodyHash };
    const outcome = await performed(ticket.code, deed.data, asking, services);
    return toldPerformance(outcome, { member, act: deed.data.act, bodyHash, lang, services });
  };

/** Handles `GET /api/staff/tickets/{code}/acts`: returns the actions that the member can perform on the ticket now. */
const listActs: Answer = async (request, member, services) => {
  const ticket = await knownTicket(request, member, services);
  if (!ticket) return problem(404, 'not-found', request.lang);
  const [directory, now] = [await services.directory(), services.now()];
  const { code, version, status } = ticket;
  return json(200, {
    code,
    version,
    status,
    acts: actsNow(ticket, actorOf(member), { directory, now }),
  });
};

export const actProblems = {
  403: ['not-for-your-role'],
  404: ['not-found', 'no-such-page'],
  409: ['ticket-stale', 'not-now', 'taken-already', 'never-published', 'key-used'],
} as const;

export const actRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/acts',
    contract: { answers: { 200: ActsAnswer }, problems: { 404: ['not-found'] } },
    answer: listActs,
  },
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/{act}',
    contract: {
      headers: ['Idempotency-Key', 'If-Match'],
      each: { param: 'act', bodies: actBodies },
      answers: { 200: ActAnswer },
      problems: actProblems,
    },
    answer: act,
  },
];
