import * as z from 'zod';
import {
  AvailableTicketActionsResponse,
  TicketActionResponse,
} from '../../core/contract/ticket-responses.ts';
import { IdempotencyKey } from '../../core/intake/report.ts';
import {
  type FieldError,
  toFieldErrors,
  toFirstFieldErrorCode,
} from '../../core/messages/field-error.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { encryptCorrection } from '../../core/privacy/encrypt-correction.ts';
import { type EncryptedStaffAction, StaffAction } from '../../core/ticket/action.ts';
import { computeHmacHex } from '../../core/ticket/compute-hmac.ts';
import { listAvailableActions } from '../../core/ticket/list-available-actions.ts';
import {
  mergeTicketsAsStaff,
  performActionAsStaff,
  type StaffActionRequest,
  toActor,
} from '../../core/ticket/perform-as-staff.ts';
import type { TicketCode } from '../../core/ticket/ticket-code.ts';
import { parseEtagVersion } from '../runtime/etag.ts';
import { sha256 } from '../runtime/random.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../runtime/reply.ts';
import { buildActionResultReply } from './action-result-reply.ts';
import type { StaffApiDeps } from './deps.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateBody } from './validate-request.ts';

const version = z.int('version-wanted').positive('version-wanted');

/** Request body for a staff action. It must not contain `act`, because the URL path names the action. */
const Versioned = z.looseObject({
  version: version.optional(),
  act: z.undefined('unknown-field').optional(),
});

/**
 * Request body schemas for the staff actions, keyed by action name. The body has no `act`; the `If-Match` header can replace
 * `version`.
 */
export const staffActionBodySchemas = Object.fromEntries(
  StaffAction.options.map(({ shape: { act: name, ...fields } }) => [
    name.value,
    z.strictObject({ version: version.optional(), ...fields }),
  ]),
);

const isStaffActionName = (name: string): boolean =>
  StaffAction.options.some(({ shape }) => shape.act.value === name);

const buildInvalidReply = (errors: FieldError[], lang: Lang): HttpReply =>
  buildProblemReply(400, 'invalid', lang, { errors });

/** Encrypts a corrected name or contact data, so that the plaintext does not leave this function. */
const encryptCorrectedData = async (
  { act: name, text, ...typed }: Extract<StaffAction, { act: 'grant-data' }>,
  code: TicketCode,
  services: StaffApiDeps,
): Promise<EncryptedStaffAction> => {
  const ports = { ...services, hmac: await services.secret() };
  const corrected = await encryptCorrection(typed, code, ports);
  return { act: name, text, ...(corrected && { corrected }) };
};

const performAction = async (
  code: TicketCode,
  action: StaffAction,
  staffRequest: StaffActionRequest,
  services: StaffApiDeps,
) => {
  if (action.act === 'merge' || action.act === 'unmerge') {
    return mergeTicketsAsStaff(code, action, staffRequest, services);
  }
  const encryptedStaffAction =
    action.act === 'grant-data' ? await encryptCorrectedData(action, code, services) : action;
  return performActionAsStaff(code, encryptedStaffAction, staffRequest, services);
};

/**
 * Returns a hash of the action's content, for detecting a reused idempotency key. If the content may include a phone number,
 * the hash is an HMAC, so that it cannot be brute-forced.
 */
const computeActionHash = async (
  staffAction: StaffAction,
  { secret }: StaffApiDeps,
): Promise<string> => {
  const text = JSON.stringify(staffAction);
  return staffAction.act === 'grant-data'
    ? computeHmacHex('act', text, await secret())
    : sha256(text);
};

type Answer = StaffRoute['answer'];

/**
 * Handles `POST /api/staff/tickets/{code}/{act}`: performs the action once per idempotency key. Requires that the ticket
 * still has the version that the member saw.
 */
const handleAction: Answer = (request, member, services) =>
  buildStaffActionHandler(request.params['act'] ?? '')(request, member, services);

/** Returns the request handler for one staff action. Used by routes whose path does not contain the action's name. */
export function buildStaffActionHandler(name: string): Answer {
  return async (request, member, services) => {
    const { lang, headers } = request;
    const ticket = await findVisibleTicket(request, member, services);
    if (!ticket) return buildProblemReply(404, 'not-found', lang);
    if (!isStaffActionName(name)) return buildProblemReply(404, 'no-such-page', lang);
    const body = validateBody(request, Versioned);
    if (body.kind === 'refused') return body.reply;
    const { version: inBody, ...fields } = body.value;
    const inHeader = parseEtagVersion(headers['if-match']);
    const seen = inBody ?? inHeader;
    if (!seen) return buildInvalidReply([{ field: 'version', problem: 'version-wanted' }], lang);
    if (inHeader && inHeader !== seen) {
      return buildInvalidReply([{ field: 'version', problem: 'versions-differ' }], lang);
    }
    const result = StaffAction.safeParse({ ...fields, act: name });
    if (!result.success) return buildInvalidReply(toFieldErrors(result.error), lang);
    const key = IdempotencyKey.safeParse(headers['idempotency-key']);
    if (!key.success) {
      return buildInvalidReply(
        [{ field: 'Idempotency-Key', problem: toFirstFieldErrorCode(key.error) }],
        lang,
      );
    }
    // The ticket version is not part of the hash: a retry may send a newer one.
    const bodyHash = await computeActionHash(result.data, services);
    const asking = { member, version: seen, nonce: key.data, bodyHash };
    const outcome = await performAction(ticket.code, result.data, asking, services);
    return buildActionResultReply(outcome, {
      member,
      actionName: result.data.act,
      bodyHash,
      lang,
      services,
    });
  };
}

/** Handles `GET /api/staff/tickets/{code}/acts`: returns the actions that the member can perform on the ticket now. */
const listActs: Answer = async (request, member, services) => {
  const ticket = await findVisibleTicket(request, member, services);
  if (!ticket) return buildProblemReply(404, 'not-found', request.lang);
  const [directory, now] = [await services.directory(), services.now()];
  const { code, version, status } = ticket;
  return buildJsonReply(200, {
    code,
    version,
    status,
    acts: listAvailableActions(ticket, toActor(member), { directory, now }),
  });
};

export const ticketActionProblemCodes = {
  403: ['not-for-your-role'],
  404: ['not-found', 'no-such-page'],
  409: ['ticket-stale', 'not-now', 'taken-already', 'never-published', 'key-used'],
} as const;

export const ticketActionRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/tickets/{code}/acts',
    contract: {
      answers: { 200: AvailableTicketActionsResponse },
      problems: { 404: ['not-found'] },
    },
    answer: listActs,
  },
  {
    method: 'POST',
    path: '/api/staff/tickets/{code}/{act}',
    contract: {
      headers: ['Idempotency-Key', 'If-Match'],
      each: { param: 'act', bodies: staffActionBodySchemas },
      answers: { 200: TicketActionResponse },
      problems: ticketActionProblemCodes,
    },
    answer: handleAction,
  },
];
