import { ConfirmationCodeResponse } from '../../../core/contract/public/public-responses.ts';
import { requestConfirmationCode } from '../../../core/intake/follow/confirmation-code.ts';
import { toFirstFieldErrorCode } from '../../../core/messages/field-error.ts';
import { getErrorResponseText } from '../../../core/messages/texts/errors/error-response-text.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { confirmationCodeLabels } from '../../../i18n/portal.ts';
import {
  buildJsonReply,
  buildProblemReply,
  type HttpReply,
  withRetryAfter,
} from '../../runtime/reply/reply.ts';
import { type HttpRequest, parseFormFields } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { publicEndpoint } from '../public-endpoint.ts';
import { buildPinRequiredPage, buildPublicStatusPage } from './own-ticket-page.ts';
import { parseTicketCodeInPath } from './pin-problem.ts';
import { buildTicketCodeFormPage } from './tracking-pages.ts';

/**
 * Handles `POST /api/reports/{code}/confirmation`: sends a confirmation code by SMS. The response does not disclose whether
 * the ticket has a mobile phone number.
 */
export async function requestConfirmationCodeByApi(
  request: HttpRequest,
  services: Pick<PublicApiDeps, 'tickets' | 'alerts' | 'attempts' | 'secret' | 'now'>,
): Promise<HttpReply> {
  const { lang, address } = request;
  const named = parseTicketCodeInPath(request);
  if ('reply' in named) return named.reply;
  const ports = { ...services, hmac: await services.secret() };
  const outcome = await requestConfirmationCode({ code: named.code, address }, ports);
  switch (outcome.kind) {
    case 'accepted': {
      const detail = confirmationCodeLabels[lang].sent;
      return buildJsonReply(200, { detail }, { 'content-language': lang });
    }
    case 'not-needed':
      return buildProblemReply('confirmation-not-needed', lang);
    case 'too-many':
      return withRetryAfter(
        buildProblemReply('too-many-confirmations', lang),
        outcome.retryAt,
        services.now(),
      );
    case 'not-found':
      return buildProblemReply('not-found', lang);
  }
}

/** Handles `POST /tra-cuu/ma-xac-nhan`: sends a confirmation code by SMS, as requested on the ticket page. */
export async function requestConfirmationCodeByWebForm(
  request: HttpRequest,
  services: PublicApiDeps,
): Promise<HttpReply> {
  const { lang, address } = request;
  const { ma = '' } = parseFormFields(request);
  const code = TypedTicketCode.safeParse(ma);
  if (!code.success) return buildTicketCodeFormPage(request, ma, toFirstFieldErrorCode(code.error));
  const ports = { ...services, hmac: await services.secret() };
  const outcome = await requestConfirmationCode({ code: code.data, address }, ports);
  switch (outcome.kind) {
    case 'accepted': {
      const notice = { tone: 'leaf' as const, text: confirmationCodeLabels[lang].sent };
      return buildPublicStatusPage(request, outcome.ticket, services, {
        notice,
        needsConfirmation: true,
      });
    }
    case 'not-needed':
      return buildPublicStatusPage(request, outcome.ticket, services);
    case 'too-many': {
      const text = getErrorResponseText('too-many-confirmations', lang).detail;
      const besides = { status: 429, needsConfirmation: true } as const;
      const notice = { tone: 'amber' as const, text };
      const reply = buildPublicStatusPage(request, outcome.ticket, services, {
        ...besides,
        notice,
      });
      return withRetryAfter(reply, outcome.retryAt, services.now());
    }
    case 'not-found':
      return buildPinRequiredPage(request, { kind: 'not-found' }, services);
  }
}

export const confirmationCodeEndpoint = publicEndpoint({
  method: 'POST',
  path: '/api/reports/{code}/confirmation',
  summary: {
    vi: 'Gửi mã xác nhận khi PIN đã bị nhập sai quá nhiều',
    en: 'Send a confirmation code by SMS after too many wrong PINs',
  },
  answers: { 200: ConfirmationCodeResponse },
  problems: ['not-found', 'confirmation-not-needed', 'too-many-confirmations'],
  needs: ['tickets', 'alerts', 'attempts', 'secret', 'now'],
  answer: requestConfirmationCodeByApi,
});
