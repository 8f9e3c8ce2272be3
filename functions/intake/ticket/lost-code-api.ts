import { LostCodeResponse } from '../../../core/contract/public/public-responses.ts';
import { LostCodeRequest, requestLostCode } from '../../../core/intake/follow/lost-code.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import { lostCodePageTexts } from '../../../i18n/portal.ts';
import {
  buildJsonReply,
  buildProblemReply,
  type HttpReply,
  withRetryAfter,
} from '../../runtime/reply/reply.ts';
import { readJson } from '../../runtime/request/json-body.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { publicEndpoint } from '../public-endpoint.ts';

/**
 * Handles `POST /api/reports/lost-code`: sends the sender's ticket codes by SMS. The response is the same for every valid
 * phone number, whether it has tickets or not.
 */
export async function requestLostCodesByApi(
  { lang, body, address }: HttpRequest,
  services: Pick<PublicApiDeps, 'lostCodes' | 'attempts' | 'directory' | 'secret' | 'now'>,
): Promise<HttpReply> {
  const parsed = readJson(body, LostCodeRequest);
  if (!parsed) return buildProblemReply('not-json', lang);
  if (!parsed.success)
    return buildProblemReply('invalid', lang, { errors: toFieldErrors(parsed.error) });
  const ports = { ...services, hmac: await services.secret() };
  const outcome = await requestLostCode(parsed.data, address, ports);
  if (outcome.kind === 'taken') {
    const detail = lostCodePageTexts[lang].asked.what;
    return buildJsonReply(200, { detail }, { 'content-language': lang });
  }
  return withRetryAfter(
    buildProblemReply('too-many-lost-codes', lang),
    outcome.retryAt,
    services.now(),
  );
}

export const lostCodeEndpoint = publicEndpoint({
  method: 'POST',
  path: '/api/reports/lost-code',
  summary: { vi: 'Gửi lại mã phản ánh qua SMS', en: 'Send lost report codes by SMS' },
  body: LostCodeRequest,
  answers: { 200: LostCodeResponse },
  problems: ['too-many-lost-codes'],
  needs: ['lostCodes', 'attempts', 'directory', 'secret', 'now'],
  answer: requestLostCodesByApi,
});
