import type { PinRefusal } from '../../../core/intake/follow/authorize-by-pin.ts';
import { toFirstFieldErrorCode } from '../../../core/messages/field-error.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import type { FieldErrorCode } from '../../../core/messages/texts/errors/field-error-text.ts';
import { formatPinLockedText } from '../../../core/messages/texts/errors/pin-locked-text.ts';
import { type TicketCode, TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { buildProblemReply, type HttpReply, withRetryAfter } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';

/** Request headers with the citizen's credentials. */
export const pinHeaders = ['X-Report-Pin', 'X-Report-Confirmation'] as const;

/** Error responses of endpoints that check the PIN. */
export const pinProblemCodes = [
  'invalid',
  'wrong-pin',
  'confirmation-needed',
  'not-found',
  'too-many-attempts',
] as const;

/** Returns the PIN and confirmation code from the request headers, with the client's IP address. */
export function getPinCredentials({ headers, address }: HttpRequest) {
  return {
    pin: headers['x-report-pin'],
    confirmation: headers['x-report-confirmation'],
    address,
  };
}

const withPin = (word: FieldErrorCode) => ({ errors: [{ field: 'X-Report-Pin', problem: word }] });

const withConfirmation = (word: FieldErrorCode) => ({
  errors: [{ field: 'X-Report-Confirmation', problem: word }],
});

/** Converts a failed PIN check into an API error response. */
export function toPinProblem(refusal: PinRefusal, lang: Lang, now: Date): HttpReply {
  switch (refusal.kind) {
    case 'not-found':
      return buildProblemReply('not-found', lang);
    case 'no-pin':
      return buildProblemReply('wrong-pin', lang, withPin('pin-required'));
    case 'malformed-pin':
      return buildProblemReply('invalid', lang, withPin('pin-malformed'));
    case 'wrong-pin':
      return buildProblemReply('wrong-pin', lang, withPin('pin-wrong'));
    case 'confirmation-needed':
      return buildProblemReply(
        'confirmation-needed',
        lang,
        withConfirmation('confirmation-needed'),
      );
    case 'wrong-confirmation':
      return buildProblemReply('confirmation-needed', lang, withConfirmation('confirmation-wrong'));
    case 'too-many':
      return withRetryAfter(
        buildProblemReply('too-many-attempts', lang, {
          detail: formatPinLockedText(lang, { retryAt: refusal.retryAt, now }),
        }),
        refusal.retryAt,
        now,
      );
  }
}

/** Returns the ticket code from the URL path, or a 404 response if the code is malformed. */
export function parseTicketCodeInPath({
  params,
  lang,
}: HttpRequest): { code: TicketCode } | { reply: HttpReply } {
  const code = TypedTicketCode.safeParse(params['code']);
  if (code.success) return { code: code.data };
  const errors = [{ field: 'code', problem: toFirstFieldErrorCode(code.error) }];
  return { reply: buildProblemReply('not-found', lang, { errors }) };
}
