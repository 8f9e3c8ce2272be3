import * as z from 'zod';
import { TicketStatusResponse } from '../../../core/contract/public/public-responses.ts';
import type { ApiDocText } from '../../../core/contract/route-contract.ts';
import { getCitizenPermissions } from '../../../core/intake/follow/citizen-permissions.ts';
import {
  type CitizenActionResult,
  performCitizenActionWithPin,
} from '../../../core/intake/follow/perform-citizen-action.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import { explainUnrecordedCitizenAction } from '../../../core/messages/texts/explanations/explain-unrecorded-action.ts';
import { CitizenTicketAction } from '../../../core/ticket/model/action.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import {
  buildJsonReply,
  buildProblemReply,
  type HttpReply,
  withRetryAfter,
} from '../../runtime/reply/reply.ts';
import { readIdempotencyKey } from '../../runtime/request/idempotency-key.ts';
import { readJson } from '../../runtime/request/json-body.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { publicEndpoint } from '../public-endpoint.ts';
import {
  getPinCredentials,
  parseTicketCodeInPath,
  pinHeaders,
  pinProblemCodes,
  toPinProblem,
} from './pin-problem.ts';
import {
  type TrackedTicketContext,
  toCitizenActionResponse,
  toCitizenPermissionsResponse,
} from './tracking-api.ts';

const actionServiceNames = [
  'tickets',
  'nonces',
  'attempts',
  'secret',
  'directory',
  'pause',
  'now',
] as const;
type ActionServices = Pick<PublicApiDeps, (typeof actionServiceNames)[number]>;

type ActionName = CitizenTicketAction['act'];

/** Request body for an action. It must not contain `act`, because the URL path names the action. */
const Body = z.looseObject({ act: z.undefined('unknown-field').optional() });

const readAct = (body: string, name: ActionName) => {
  const sent = readJson(body, Body);
  return sent?.success ? CitizenTicketAction.safeParse({ ...sent.data, act: name }) : sent;
};

type NotNowResult = Extract<CitizenActionResult, { kind: 'not-now' }>;

/** Returns a 409 response for an action that is not available now, with the reason and the available actions. */
const buildNotNowReply = (
  { alternative, ...ticketWithCommon }: NotNowResult,
  { lang, directory, now }: TrackedTicketContext,
): HttpReply =>
  buildProblemReply(alternative.kind === 'too-late' ? 'too-late-to-reopen' : 'not-now', lang, {
    headers: { 'content-language': lang },
    detail: explainUnrecordedCitizenAction(alternative, lang, now),
    more: {
      ...(alternative.kind === 'too-late' && { reopenableUntil: toHotlineTime(alternative.since) }),
      possible: formatDatesInHotlineTime(
        toCitizenPermissionsResponse(getCitizenPermissions(ticketWithCommon, directory, now)),
      ),
    },
  });

const toActionReply = (outcome: CitizenActionResult, reader: TrackedTicketContext): HttpReply => {
  const { lang, now } = reader;
  switch (outcome.kind) {
    case 'recorded': {
      const response = toCitizenActionResponse(outcome, reader);
      return buildJsonReply(
        201,
        formatDatesInHotlineTime({ ...response, version: outcome.version }),
      );
    }
    case 'invalid':
      return buildProblemReply('invalid', lang, { errors: outcome.errors });
    case 'key-used':
      return buildProblemReply('key-used-for-another-body', lang, {
        errors: [{ field: 'Idempotency-Key', problem: 'key-used' }],
      });
    case 'not-now':
      return buildNotNowReply(outcome, reader);
    case 'too-many-acts': {
      const headers = { 'content-language': lang };
      return withRetryAfter(
        buildProblemReply(outcome.kind, lang, { headers }),
        outcome.retryAt,
        now,
      );
    }
    default:
      return toPinProblem(outcome, lang, now);
  }
};

/**
 * Handles `POST /api/reports/{code}/…`: performs the citizen's action after checking the PIN. Each `Idempotency-Key` takes
 * effect once.
 */
export function buildCitizenActionApiHandler(name: ActionName) {
  return async (request: HttpRequest, services: ActionServices): Promise<HttpReply> => {
    const { lang } = request;
    const parsed = parseTicketCodeInPath(request);
    if ('reply' in parsed) return parsed.reply;
    const act = readAct(request.body, name);
    if (!act) return buildProblemReply('not-json', lang);
    const { key, errors: keyErrors } = readIdempotencyKey(request);
    if (!act.success || key === undefined) {
      const errors = [...keyErrors, ...(act.error ? toFieldErrors(act.error) : [])];
      return buildProblemReply('invalid', lang, { errors });
    }
    const outcome = await performCitizenActionWithPin(
      { code: parsed.code, ...getPinCredentials(request) },
      { action: act.data, key },
      { ...services, hmac: await services.secret() },
    );
    return toActionReply(outcome, {
      lang,
      directory: await services.directory(),
      now: services.now(),
    });
  };
}

/** Returns the request body schema for an action. It lacks `act`, because the URL path names the action. */
const getActionBodySchema = (name: ActionName): z.ZodType => {
  const [act] = CitizenTicketAction.options.filter(({ shape }) => shape.act.value === name);
  const { act: _, ...fields } = act?.shape ?? { act: z.never() };
  return z.strictObject(fields);
};

const actionEndpoint = (name: ActionName, path: string, summary: ApiDocText) =>
  publicEndpoint({
    method: 'POST',
    path: `/api/reports/{code}/${path}`,
    summary,
    headers: ['Idempotency-Key', ...pinHeaders],
    body: getActionBodySchema(name),
    answers: { 201: TicketStatusResponse },
    problems: [...pinProblemCodes, 'not-now', 'too-late-to-reopen', 'key-used-for-another-body'],
    needs: actionServiceNames,
    answer: buildCitizenActionApiHandler(name),
  });

export const citizenActionEndpoints = [
  actionEndpoint('write', 'messages', { vi: 'Viết thêm', en: 'Add a message' }),
  actionEndpoint('rate', 'rating', { vi: 'Đánh giá câu trả lời', en: 'Rate the answer' }),
  actionEndpoint('reopen', 'reopen', { vi: 'Yêu cầu xử lý lại', en: 'Reopen a report' }),
  actionEndpoint('callback', 'callback', { vi: 'Xin gọi lại', en: 'Request a callback' }),
  actionEndpoint('ask-data', 'data-requests', {
    vi: 'Yêu cầu về dữ liệu cá nhân',
    en: 'Create a personal data request',
  }),
];
