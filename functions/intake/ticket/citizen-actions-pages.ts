import {
  authorizeByPin,
  isPinRefusal,
  type PinCredentials,
  type PinRefusal,
} from '../../../core/intake/follow/authorize-by-pin.ts';
import {
  type CitizenActionDeps,
  type CitizenActionResult,
  performCitizenActionWithPin,
} from '../../../core/intake/follow/perform-citizen-action.ts';
import { readHistoryWithCommonTicket } from '../../../core/intake/follow/track-ticket.ts';
import {
  type FieldError,
  toFieldErrors,
  toFirstFieldErrorCode,
} from '../../../core/messages/field-error.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getErrorResponseText } from '../../../core/messages/texts/errors/error-response-text.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { explainUnrecordedCitizenAction } from '../../../core/messages/texts/explanations/explain-unrecorded-action.ts';
import { CitizenTicketAction } from '../../../core/ticket/model/action.ts';
import { TypedTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { citizenPageTexts } from '../../../i18n/portal.ts';
import { type HttpReply, withRetryAfter } from '../../runtime/reply/reply.ts';
import { readFormKey } from '../../runtime/request/idempotency-key.ts';
import { type HttpRequest, parseFormFields } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import {
  buildFullTicketPage,
  buildPinRequiredPage,
  type TicketPageExtras,
} from './own-ticket-page.ts';
import { getStoredPinProofs } from './pin-proof-cookie.ts';
import { buildTicketCodeFormPage } from './tracking-pages.ts';

type ActionName = CitizenTicketAction['act'];
type CitizenActsPagesFields = ReturnType<typeof parseFormFields>;

const toCitizenAction = (
  act: ActionName,
  { text = '', score, comment, right, reason = '' }: CitizenActsPagesFields,
) => {
  switch (act) {
    case 'write':
      return CitizenTicketAction.safeParse({ act, text });
    case 'rate':
      return CitizenTicketAction.safeParse({ act, score, comment: comment?.trim() || undefined });
    case 'accept':
      return CitizenTicketAction.safeParse({ act });
    case 'callback':
      return CitizenTicketAction.safeParse({ act, text: text.trim() || undefined });
    case 'ask-data':
      return CitizenTicketAction.safeParse({ act, right, text: text.trim() || undefined });
    case 'reopen':
      return CitizenTicketAction.safeParse({ act, reason });
  }
};

/**
 * Returns the idempotency key for a citizen's form. The key for a rating includes the score, because the five score buttons
 * on a page share one form key.
 */
const getIdempotencyKey = (
  actionName: ActionName,
  { key, score }: CitizenActsPagesFields,
): string => {
  const minted = readFormKey(key);
  return actionName === 'rate' ? `${minted}.${score}` : minted;
};

const textFieldByAction = {
  write: 'text',
  rate: 'comment',
  accept: 'key',
  callback: 'text',
  reopen: 'reason',
  'ask-data': 'text',
} as const;

type TicketPageResult = Exclude<CitizenActionResult, PinRefusal>;

const toErrorExtras = (errors: FieldError[], lang: Lang): TicketPageExtras => ({
  status: 400,
  errors: errors.map(({ field, problem }) => ({
    field,
    message: getFieldErrorText(problem, lang),
  })),
});

/** Returns the notice, errors and status that the ticket page shows after an action. */
const toTicketPageExtras = (
  outcome: TicketPageResult,
  actionName: ActionName,
  lang: Lang,
  now: Date,
): TicketPageExtras => {
  switch (outcome.kind) {
    case 'recorded':
      return { notice: { tone: 'leaf', text: citizenPageTexts[lang].acts.done[actionName] } };
    case 'not-now':
      return {
        status: 409,
        notice: {
          tone: 'amber',
          text: explainUnrecordedCitizenAction(outcome.alternative, lang, now),
        },
      };
    case 'too-many-acts':
      return {
        status: 429,
        notice: { tone: 'amber', text: getErrorResponseText('too-many-acts', lang).detail },
      };
    case 'key-used':
      return toErrorExtras(
        [{ field: textFieldByAction[actionName], problem: 'words-sent-before' }],
        lang,
      );
    case 'invalid':
      return toErrorExtras(outcome.errors, lang);
  }
};

/**
 * Performs a citizen's action if the form is valid. Returns the errors of an invalid form only after the PIN check, so that
 * they disclose nothing about the ticket.
 */
const performAction = async (
  visitor: PinCredentials,
  result: ReturnType<typeof toCitizenAction>,
  key: string,
  ports: CitizenActionDeps,
): Promise<CitizenActionResult> => {
  if (result.success)
    return performCitizenActionWithPin(visitor, { action: result.data, key }, ports);
  const gate = await authorizeByPin(visitor, ports);
  return gate.kind === 'passed'
    ? { ...gate, kind: 'invalid', errors: toFieldErrors(result.error) }
    : gate;
};

/**
 * Handles the `POST /tra-cuu/…` forms: performs the citizen's action once per idempotency key. After an error, the page shows
 * the typed values again.
 */
export function buildCitizenActionPageHandler(name: ActionName) {
  return async (request: HttpRequest, services: PublicApiDeps): Promise<HttpReply> => {
    const { lang, address } = request;
    const { ma = '', pin, 'xac-nhan': confirmation, ...fields } = parseFormFields(request);
    const code = TypedTicketCode.safeParse(ma);
    if (!code.success)
      return buildTicketCodeFormPage(request, ma, toFirstFieldErrorCode(code.error));

    const shown = { pin, confirmation, address };
    const visitor = { code: code.data, ...shown, ...getStoredPinProofs(request, code.data) };
    const ports = { ...services, hmac: await services.secret() };
    const outcome = await performAction(
      visitor,
      toCitizenAction(name, fields),
      getIdempotencyKey(name, fields),
      ports,
    );
    const unsent = { action: name, fields };
    if (isPinRefusal(outcome)) return buildPinRequiredPage(request, outcome, services, { unsent });
    const history = await readHistoryWithCommonTicket(code.data, services);
    if (!history) return buildPinRequiredPage(request, { kind: 'not-found' }, services);
    const now = services.now();
    const reply = await buildFullTicketPage(request, history, services, {
      ...toTicketPageExtras(outcome, name, lang, now),
      ...(outcome.kind !== 'recorded' && { unsent }),
    });
    return outcome.kind === 'too-many-acts' ? withRetryAfter(reply, outcome.retryAt, now) : reply;
  };
}
