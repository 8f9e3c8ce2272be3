import { LostCodeRequest, requestLostCode } from '../../../core/intake/follow/lost-code.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import { getErrorResponseText } from '../../../core/messages/texts/errors/error-response-text.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import {
  type LostCodePageModel,
  renderLostCodePage,
  renderLostCodeRequestedPage,
} from '../../../web/portal/view/ticket/find/lost-code-page.ts';
import { buildPageReply, type HttpReply, withRetryAfter } from '../../runtime/reply/reply.ts';
import { type HttpRequest, parseFormFields } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';

/** Handles `GET /tra-cuu/quen-ma`: shows the form in which people who lost their ticket code enter their phone number. */
export function showLostCodeForm({ lang }: HttpRequest): HttpReply {
  return buildPageReply(200, renderLostCodePage({ lang, errors: [] }));
}

/**
 * Handles `POST /tra-cuu/quen-ma`: sends the sender's ticket codes by SMS. The page is the same for every valid phone number,
 * whether it has tickets or not.
 */
export async function requestLostCodesByWebForm(
  request: HttpRequest,
  services: PublicApiDeps,
): Promise<HttpReply> {
  const { lang, address } = request;
  const { phone } = parseFormFields(request);
  const again = (status: number, errors: LostCodePageModel['errors']): HttpReply =>
    buildPageReply(status, renderLostCodePage({ lang, phone, errors }));
  const result = LostCodeRequest.safeParse({ phone: phone?.trim() || undefined });
  if (!result.success) {
    const errors = toFieldErrors(result.error);
    return again(
      400,
      errors.map(({ field, problem }) => ({ field, message: getFieldErrorText(problem, lang) })),
    );
  }
  const ports = { ...services, hmac: await services.secret() };
  const outcome = await requestLostCode(result.data, address, ports);
  if (outcome.kind === 'taken') return buildPageReply(200, renderLostCodeRequestedPage(lang));
  const { detail } = getErrorResponseText('too-many-lost-codes', lang);
  const reply = again(429, [{ field: 'phone', message: detail }]);
  return withRetryAfter(reply, outcome.retryAt, services.now());
}
