import * as z from 'zod';
import {
  AvailableTicketActionsResponse,
  TicketActionResponse,
} from '../../../core/contract/public/ticket-responses.ts';
import { type FieldError, toFieldErrors } from '../../../core/messages/field-error.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { encryptCorrection } from '../../../core/privacy/encrypt-correction.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import type { SignedInMember } from '../../../core/staff/members/signed-in-member.ts';
import { listAvailableActions } from '../../../core/ticket/change/list-available-actions.ts';
import {
  mergeTicketsAsStaff,
  performActionAsStaff,
  type StaffActionRequest,
  toActor,
} from '../../../core/ticket/change/perform-as-staff.ts';
import { type EncryptedStaffAction, StaffAction } from '../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { computeHmacHex } from '../../../core/ticket/read/compute-hmac.ts';
import { sha256 } from '../../runtime/random.ts';
import { parseEtagVersion } from '../../runtime/reply/etag.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../../runtime/reply/reply.ts';
import { readIdempotencyKey } from '../../runtime/request/idempotency-key.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { StaffApiDeps } from '../deps.ts';
import { buildActionResultReply } from '../reply/action-result-reply.ts';
import { type StaffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';
import { validateBody } from '../validate-request.ts';

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

const buildInvalidReply = (errors: readonly FieldError[], lang: Lang): HttpReply =>
  buildProblemReply('invalid', lang, { errors });

const actionServiceNames = [
  ...(['tickets', 'members', 'nonces', 'directory', 'secret'] as const),
  ...(['sealContact', 'sealIdentity', 'pause', 'now'] as const),
] as const;
type ActionServices = Pick<StaffApiDeps, (typeof actionServiceNames)[number]>;

/** Encrypts a corrected name or contact data, so that the plaintext does not leave this function. */
const encryptCorrectedData = async (
  { act: name, text, ...typed }: Extract<StaffAction, { act: 'grant-data' }>,
  code: TicketCode,
  services: Pick<StaffApiDeps, 'secret' | 'sealContact' | 'sealIdentity'>,
): Promise<EncryptedStaffAction> => {
  const ports = { ...services, hmac: await services.secret() };
  const corrected = await encryptCorrection(typed, code, ports);
  return { act: name, text, ...(corrected && { corrected }) };
};

const performAction = async (
  code: TicketCode,
  action: StaffAction,
  staffRequest: StaffActionRequest,
  services: ActionServices,
) => {
  if (action.act === 'merge' || action.act === 'unmerge') {
    return mergeTicketsAsStaff(code, action, staffRequest, services);
  }
  const encryptedStaffAction =
    action.act === 'grant-data' ? await encryptCorrectedData(action, code, services) : action;
  const colleague =
    action.act === 'hand-to-colleague' ? await services.members.find(action.member) : undefined;
  return performActionAsStaff(code, encryptedStaffAction, { ...staffRequest, colleague }, services);
};

/**
 * Returns a hash of the action's content, for detecting a reused idempotency key. If the content may include a phone number,
 * the hash is an HMAC, so that it cannot be brute-forced.
 */
const computeActionHash = async (
  staffAction: StaffAction,
  { secret }: Pick<StaffApiDeps, 'secret'>,
): Promise<string> => {
  const text = JSON.stringify(staffAction);
  return staffAction.act === 'grant-data'
    ? computeHmacHex('act', text, await secret())
    : sha256(text);
};

type ActionRequest = Pick<HttpRequest, 'body' | 'headers' | 'lang'> & { ticket: Ticket };

/** Performs the action once per idempotency key. Requires that the ticket still has the version that the member saw. */
export async function handleStaffAction(
  name: string,
  request: ActionRequest,
  member: SignedInMember,
  services: ActionServices,
): Promise<HttpReply> {
  const { lang, headers, ticket } = request;
  if (!isStaffActionName(name)) return buildProblemReply('no-such-page', lang);
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
  const { key, errors } = readIdempotencyKey(request);
  if (key === undefined) return buildInvalidReply(errors, lang);
  // The ticket version is not part of the hash: a retry may send a newer one.
  const bodyHash = await computeActionHash(result.data, services);
  const asking = { member, version: seen, nonce: key, bodyHash };
  const outcome = await performAction(ticket.code, result.data, asking, services);
  return buildActionResultReply(outcome, {
    member,
    actionName: result.data.act,
    bodyHash,
    lang,
    services,
  });
}

/** Parts of a declaration that all endpoints for staff actions share. */
export const staffActionEndpoint = {
  headers: ['Idempotency-Key', 'If-Match'],
  answers: { 200: TicketActionResponse },
  problems: [
    ...(['not-for-your-role', 'no-such-page', 'ticket-stale', 'not-now'] as const),
    ...(['taken-already', 'never-published', 'national-recorded', 'key-used'] as const),
  ],
  needs: actionServiceNames,
} as const;

/** Performs the action that the path names. */
const performNamedAction = ticketEndpoint({
  ...staffActionEndpoint,
  method: 'POST',
  path: '/api/staff/tickets/{code}/{act}',
  summary: { vi: 'Thao tác trên phiếu', en: 'Perform an action' },
  access: accessRules.ticketHandlers,
  each: { param: 'act', bodies: staffActionBodySchemas },
  answer: (request, member, services) =>
    handleStaffAction(request.params['act'] ?? '', request, member, services),
});

/** Returns the actions that the member can perform on the ticket now. */
const listActs = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/acts',
  summary: { vi: 'Các thao tác có thể thực hiện', en: 'List available actions' },
  access: accessRules.ticketReaders,
  answers: { 200: AvailableTicketActionsResponse },
  needs: ['directory', 'now'],
  answer: async (request, member, services) => {
    const { ticket } = request;
    const [directory, now] = [await services.directory(), services.now()];
    const { code, version, status } = ticket;
    return buildJsonReply(200, {
      code,
      version,
      status,
      acts: listAvailableActions(ticket, toActor(member), { directory, now }),
    });
  },
});

export const ticketActionRoutes: StaffEndpoint<StaffApiDeps>[] = [listActs, performNamedAction];
