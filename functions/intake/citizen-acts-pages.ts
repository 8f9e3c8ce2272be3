import {
  type CitizenActionDeps,
  type CitizenActionResult,
  performWithPin,
} from '../../core/intake/perform-with-pin.ts';
import {
  authorizeByPin,
  isPinRefusal,
  type PinCredentials,
  type PinRefusal,
} from '../../core/intake/pin-gate.ts';
import { IdempotencyKey } from '../../core/intake/report.ts';
import { readTicketHistoryWithCommon } from '../../core/intake/track-ticket.ts';
import { formatActionAlternative } from '../../core/messages/alternative-text.ts';
import {
  type FieldError,
  toFieldErrors,
  toFirstProblemCode,
} from '../../core/messages/field-error.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { getPageTexts } from '../../core/messages/wording/pages.ts';
import { getProblemText } from '../../core/messages/wording/problems.ts';
import { getErrorResponseText } from '../../core/messages/wording/replies.ts';
import { CitizenTicketAction } from '../../core/ticket/action.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import { randomToken } from '../runtime/random.ts';
import { type Reply, withRetryAfter } from '../runtime/reply.ts';
import { parseFormFields, type Request } from '../runtime/request.ts';
import { requestDeviceCode } from './follow-pages.ts';
import {
  buildFullTicketPage,
  buildPinRequiredPage,
  type TicketPageExtras,
} from './own-ticket-page.ts';
import { getStoredPinProofs } from './proof-cookie.ts';
import type { PublicServices } from './services.ts';

type ActionName = CitizenTicketAction['act'];
type CitizenActsPagesFields = ReturnType<typeof parseFormFields>;

const actFrom = (
  act: ActionName,
  { text = '', score, comment, right, reason = '' }: CitizenActsPagesFields,
) => {
  switch (act) {
    case 'write':
      return CitizenTicketAction.safeParse({ act, text });
    case 'rate':
      return CitizenTicketAction.safeParse({ act, score, comment: comment?.trim() || undefined });
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
const keyOf = (actionName: ActionName, { key, score }: CitizenActsPagesFields): string => {
  const minted = IdempotencyKey.catch(randomToken).parse(key);
  return actionName === 'rate' ? `${minted}.${score}` : minted;
};

const typedInto = {
  write: 'text',
  rate: 'comment',
  callback: 'text',
  reopen: 'reason',
  'ask-data': 'text',
} as const;

type AtTheTicket = Exclude<CitizenActionResult, PinRefusal>;

const inWords = (errors: FieldError[], lang: Lang): TicketPageExtras => ({
  status: 400,
  errors: errors.map(({ field, problem }) => ({ field, message: getProblemText(problem, lang) })),
});

/** Returns the notice, errors and status that the ticket page shows after an action. */
const toTicketPageExtras = (
  outcome: AtTheTicket,
  actionName: ActionName,
  lang: Lang,
  now: Date,
): TicketPageExtras => {
  switch (outcome.kind) {
    case 'recorded':
      return { notice: { tone: 'leaf', text: getPageTexts(lang).acts.done[actionName] } };
    case 'not-now':
      return {
        status: 409,
        notice: { tone: 'amber', text: formatActionAlternative(outcome.way, lang, now) },
      };
    case 'too-many-acts':
      return {
        status: 429,
        notice: { tone: 'amber', text: getErrorResponseText('too-many-acts', lang).detail },
      };
    case 'key-used':
      return inWords([{ field: typedInto[actionName], problem: 'words-sent-before' }], lang);
    case 'invalid':
      return inWords(outcome.errors, lang);
  }
};

/**
 * Performs a citizen's action if the form is valid. Returns the errors of an invalid form only after the PIN check, so that
 * they disclose nothing about the ticket.
 */
const attempt = async (
  visitor: PinCredentials,
  result: ReturnType<typeof actFrom>,
  key: string,
  ports: CitizenActionDeps,
): Promise<CitizenActionResult> => {
  if (result.success) return performWithPin(visitor, { act: result.data, key }, ports);
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
  return async (request: Request, services: PublicServices): Promise<Reply> => {
    const { lang, address } = request;
    const { ma = '', pin, 'xac-nhan': confirmation, ...fields } = parseFormFields(request);
    const code = TypedTicketCode.safeParse(ma);
    if (!code.success) return requestDeviceCode(request, ma, toFirstProblemCode(code.error));

    const shown = { pin, confirmation, address };
    const visitor = { code: code.data, ...shown, ...getStoredPinProofs(request, code.data) };
    const ports = { ...services, keyed: await services.secret() };
    const outcome = await attempt(visitor, actFrom(name, fields), keyOf(name, fields), ports);
    const unsent = { act: name, fields };
    if (isPinRefusal(outcome)) return buildPinRequiredPage(request, outcome, services, { unsent });
    const whole = await readTicketHistoryWithCommon(code.data, services);
    if (!whole) return buildPinRequiredPage(request, { kind: 'not-found' }, services);
    const now = services.now();
    const reply = await buildFullTicketPage(request, whole, services, {
      ...toTicketPageExtras(outcome, name, lang, now),
      ...(outcome.kind !== 'recorded' && { unsent }),
    });
    return outcome.kind === 'too-many-acts' ? withRetryAfter(reply, outcome.retryAt, now) : reply;
  };
}
