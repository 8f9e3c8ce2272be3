import {
  type ActWithPinPorts,
  actWithPin,
  type CitizenActed,
} from '../../core/intake/act-with-pin.ts';
import {
  type AtTheGate,
  isRefusal,
  passPinGate,
  type Refusal,
} from '../../core/intake/pin-gate.ts';
import { IdempotencyKey } from '../../core/intake/report.ts';
import { wholeTicket } from '../../core/intake/track-ticket.ts';
import { type FieldError, fieldErrors, problemIn } from '../../core/messages/field-error.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { wayOutInWords } from '../../core/messages/way-out-in-words.ts';
import { pageWords } from '../../core/messages/wording/pages.ts';
import { problemText } from '../../core/messages/wording/problems.ts';
import { replyText } from '../../core/messages/wording/replies.ts';
import { CitizenAct } from '../../core/ticket/act.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import { randomName } from '../runtime/chance.ts';
import { type Reply, retryLater } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { askForCode } from './follow-pages.ts';
import { type Besides, gatePage, wholePage } from './own-ticket-page.ts';
import { remembered } from './proof-cookie.ts';
import type { PublicServices } from './services.ts';

type ActName = CitizenAct['act'];
type Fields = ReturnType<typeof formFields>;

const actFrom = (act: ActName, { text = '', score, comment, right, reason = '' }: Fields) => {
  switch (act) {
    case 'write':
      return CitizenAct.safeParse({ act, text });
    case 'rate':
      return CitizenAct.safeParse({ act, score, comment: comment?.trim() || undefined });
    case 'callback':
      return CitizenAct.safeParse({ act, text: text.trim() || undefined });
    case 'ask-data':
      return CitizenAct.safeParse({ act, right, text: text.trim() || undefined });
    case 'reopen':
      return CitizenAct.safeParse({ act, reason });
  }
};

/**
 * Returns the idempotency key of a citizen's form. A rating's key includes the score, because the five score buttons of one
 * page share a key.
 */
const keyOf = (act: ActName, { key, score }: Fields): string => {
  const minted = IdempotencyKey.catch(randomName).parse(key);
  return act === 'rate' ? `${minted}.${score}` : minted;
};

const typedInto = {
  write: 'text',
  rate: 'comment',
  callback: 'text',
  reopen: 'reason',
  'ask-data': 'text',
} as const;

type AtTheTicket = Exclude<CitizenActed, Refusal>;

const inWords = (errors: FieldError[], lang: Lang): Besides => ({
  status: 400,
  errors: errors.map(({ field, problem }) => ({ field, message: problemText(problem, lang) })),
});

/** Returns the notice, errors and status that the ticket page shows after an action. */
const saidOf = (outcome: AtTheTicket, act: ActName, lang: Lang, now: Date): Besides => {
  switch (outcome.kind) {
    case 'recorded':
      return { notice: { tone: 'leaf', text: pageWords(lang).acts.done[act] } };
    case 'not-now':
      return {
        status: 409,
        notice: { tone: 'amber', text: wayOutInWords(outcome.way, lang, now) },
      };
    case 'too-many-acts':
      return {
        status: 429,
        notice: { tone: 'amber', text: replyText('too-many-acts', lang).detail },
      };
    case 'key-used':
      return inWords([{ field: typedInto[act], problem: 'words-sent-before' }], lang);
    case 'invalid':
      return inWords(outcome.errors, lang);
  }
};

/**
 * Performs a citizen's action if the form is valid. For an invalid form, returns the field errors only after the PIN check,
 * so that they disclose nothing about the ticket.
 */
const attempt = async (
  visitor: AtTheGate,
  act: ReturnType<typeof actFrom>,
  key: string,
  ports: ActWithPinPorts,
): Promise<CitizenActed> => {
  if (act.success) return actWithPin(visitor, { act: act.data, key }, ports);
  const gate = await passPinGate(visitor, ports);
  return gate.kind === 'passed'
    ? { ...gate, kind: 'invalid', errors: fieldErrors(act.error) }
    : gate;
};

/**
 * Handles the `POST /tra-cuu/…` forms: performs the citizen's action once per form key. After an error the page shows the
 * typed values again.
 */
export const actByPage =
  (name: ActName) =>
  async (request: Request, services: PublicServices): Promise<Reply> => {
    const { lang, address } = request;
    const { ma = '', pin, 'xac-nhan': confirmation, ...fields } = formFields(request);
    const code = TypedTicketCode.safeParse(ma);
    if (!code.success) return askForCode(request, ma, problemIn(code.error));

    const shown = { pin, confirmation, address };
    const visitor = { code: code.data, ...shown, ...remembered(request, code.data) };
    const ports = { ...services, keyed: await services.secret() };
    const outcome = await attempt(visitor, actFrom(name, fields), keyOf(name, fields), ports);
    const unsent = { act: name, fields };
    if (isRefusal(outcome)) return gatePage(request, outcome, services, { unsent });
    const whole = await wholeTicket(code.data, services);
    if (!whole) return gatePage(request, { kind: 'not-found' }, services);
    const now = services.now();
    const reply = await wholePage(request, whole, services, {
      ...saidOf(outcome, name, lang, now),
      ...(outcome.kind !== 'recorded' && { unsent }),
    });
    return outcome.kind === 'too-many-acts' ? retryLater(reply, outcome.retryAt, now) : reply;
  };
