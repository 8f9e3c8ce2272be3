import { openTicket } from '../intake/open-ticket.ts';
import { ReportRequest } from '../intake/report.ts';
import { deadlineInWords } from '../messages/dates.ts';
import { hotlineNumber } from '../messages/hotline-number.ts';
import { actAsCitizen } from '../ticket/act-as-citizen.ts';
import { spaced } from '../ticket/code.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import { pinOf } from '../ticket/pin.ts';
import type { Conversation } from './conversation.ts';
import { choices, type Said } from './room.ts';
import { settleMissed } from './settle-missed.ts';
import { contactIn } from './steps/sender-steps.ts';
import { summary, wholeText } from './summary.ts';
import { askOther, greet, keep, say, sayWords, type Told, type Turn } from './turn.ts';
import { withoutContacts } from './without-contacts.ts';

const personal: ReadonlySet<string> = new Set(['who', 'contact']);

/** Returns a summary of the unfinished report for the operator, without the sender's name and contact data. */
const aboutSoFar = ({ state: { draft }, room }: Turn): string =>
  draft?.text === undefined
    ? ''
    : summary(draft, room)
        .filter(({ step }) => !personal.has(step))
        .map(({ label, value }) => `${label}: ${withoutContacts(value)}`)
        .join('\n');

/**
 * Requests an operator for the chat, at any point of the conversation. If none is available, asks for a number to call back.
 */
export const askForPerson = async (turn: Turn): Promise<Turn> => {
  const { room, ports, state, incoming } = turn;
  const { words, lang } = room;
  const outcome = await ports.operators.ask({
    lang,
    name: incoming.id,
    service: state.draft?.service,
    ticket: state.ticket?.code,
    summary: aboutSoFar(turn),
  });
  return outcome.kind === 'comes'
    ? sayWords(keep(await settleMissed(turn), { operator: outcome.chat }), words.personComes)
    : askForNumber(turn, words[outcome.why === 'closed' ? 'personClosed' : 'noPerson']);
};

/** Explains why no operator is available and asks for a telephone number to call back. */
export const askForNumber = <T extends Told>(turn: T, why: string): T => {
  const { room } = turn;
  const { words, lang } = room;
  const told = say(turn, {
    kind: 'link',
    text: why,
    href: `tel:${hotlineNumber}`,
    label: words.call1022,
    lang,
  });
  return askOther(told, 'number', choices(words.phone, [{ id: 'skip', label: words.skip }], room));
};

const operatorsService = 'other';

/** Returns what the citizen wrote so far, in the report and to operators who never joined. */
const aboutCall = ({ draft, missed }: Conversation): string =>
  [...(draft?.text === undefined ? [] : [wholeText(draft)]), ...(missed?.written ?? [])].join('\n');

/** Opens a ticket for the operators and requests a callback to the given number. */
export const callBack = async (turn: Turn, { text: said }: Said): Promise<Turn> => {
  const { room, ports, state } = turn;
  const { words, now, lang } = room;
  const contact = said === undefined ? undefined : contactIn(said);
  if (!contact || !('phone' in contact)) {
    const again = choices(words.contactBad, [{ id: 'skip', label: words.skip }], room);
    return askOther(turn, 'number', again);
  }
  const { channel, key, address, writableAs: talker } = ports.talker;
  const number = state.reports + 1;
  const about = aboutCall(state).slice(0, 3000);
  const report = ReportRequest.safeParse({
    service: operatorsService,
    text: words.callBackText(about),
    // a callback request is never a denunciation
    notDenunciation: true,
    reporter: { kind: 'person', anonymous: true, ...contact },
    lang: state.lang,
  });
  if (!report.success) return greet(sayWords(turn, words.contactBad));
  const sender = {
    ...{ channel, key: `${channel}.${key}.${number}`, address, device: key, call: key },
    ...(talker && { talker }),
  };
  const opened = await openTicket(report.data, sender, ports);
  if (opened.kind !== 'opened') return greet(sayWords(turn, words.callBackMore));
  const { ticket } = opened;
  const nonce = fingerprint('act', `${channel}\n${ticket.code}\ncallback`, ports.keyed);
  const asked = await actAsCitizen(ticket.code, { act: 'callback' }, { nonce, channel }, ports);
  const dueAt = 'ticket' in asked ? asked.ticket.callback?.dueAt : undefined;
  const by = dueAt ? deadlineInWords(dueAt, now, lang) : '';
  const kept = keep(await settleMissed(turn), {
    reports: number,
    draft: undefined,
    past: [],
    ticket: { code: ticket.code, pin: pinOf(ticket, ports.keyed) },
  });
  return greet(
    sayWords(kept, words.callBack(by, spaced(ticket.code)), words.callBackMore),
    words.anythingElse,
  );
};
