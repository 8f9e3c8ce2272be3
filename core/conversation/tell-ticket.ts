import { citizenView, isWithUnit, labelOf, standingOf } from '../intake/citizen-view.ts';
import { trackTicket } from '../intake/track-ticket.ts';
import { dateInWords, deadlineInWords } from '../messages/dates.ts';
import { statusLabels } from '../messages/wording/labels.ts';
import { pinLocked } from '../messages/wording/pin-locked.ts';
import { spaced, type TicketCode, TypedTicketCode } from '../ticket/code.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Choice } from './reply.ts';
import { choices, type Room, text } from './room.ts';
import { askOther, greet, keep, say, sayWords, type Turn } from './turn.ts';

/** Returns status and opening date; the code without the PIN shows no more. */
const labelLine = (ticket: Ticket, { now, lang, words }: Room): string => {
  const { status, openedAt } = labelOf(ticket);
  return [
    words.standing(spaced(ticket.code), statusLabels[lang][status]),
    words.openedAt(dateInWords(openedAt, lang, now)),
    ...(isWithUnit({ status }) ? [words.passedToUnit] : []),
  ].join(' ');
};

/** Returns status and deadline of the ticket for its citizen. */
const standing = (ticket: Ticket, { now, lang, words }: Room): string => {
  const label = standingOf(ticket, now);
  const parts = [words.standing(spaced(ticket.code), statusLabels[lang][label.status])];
  if (label.answeredAt) {
    parts.push(words.answeredAt(dateInWords(label.answeredAt, lang, now)));
  } else if (label.late === 'resolve') {
    parts.push(words.lateSince(dateInWords(label.resolveBy, lang, now)));
  } else if (!['closed', 'refused', 'referred', 'merged'].includes(label.status)) {
    parts.push(words.dueBy(deadlineInWords(label.resolveBy, now, lang)));
  }
  return parts.join(' ');
};

type Whole = Extract<Awaited<ReturnType<typeof trackTicket>>, { kind: 'full' }>;

/** Replies with the details that the PIN gives access to: unit, open question, answer, and available actions. */
const tellWhole = (turn: Turn, whole: Whole, pin: string): Turn => {
  const { room } = turn;
  const { words, lang, directory, now } = room;
  const { code } = whole.ticket;
  const view = citizenView(whole, { lang, directory, now });
  const { may } = view;
  const ending = view.ending && `${view.ending.reason}. ${view.ending.text}`;
  const answer = view.answer ?? view.mergedInto?.answer;
  const lines = [
    standing(whole.ticket, room),
    // status of the common ticket, displayed under the reader's own code
    whole.into && standing({ ...whole.into.ticket, code }, room),
    view.unit && words.withUnit(view.unit),
    view.waiting && words.asks(view.waiting.question),
    answer && words.answer(answer.unit, answer.text),
    ending,
  ].filter((line) => line !== undefined && line !== '');
  const offered: Choice[] = [
    ...(may.write ? [{ id: 'write', label: words.write }] : []),
    ...(may.rate ? [{ id: 'rate', label: words.rate }] : []),
    ...(may.reopen ? [{ id: 'reopen', label: words.reopen }] : []),
    { id: 'another', label: words.another },
  ];
  const known = keep(turn, { ticket: { code, pin } });
  const told = say(known, ...lines.map((line) => text(line ?? '', room)));
  if (turn.state.draft) return greet(told);
  return askOther(told, 'ticket', choices(words.canDo, offered, room));
};

const addressOf = ({ ports: { talker } }: Turn): string =>
  talker.address ?? `${talker.channel}.${talker.key}`;

/** Replies with a ticket: only its status for the code alone, all details with the PIN. */
export const tellTicket = async (turn: Turn, code: TicketCode, pin?: string): Promise<Turn> => {
  const { room, ports, state } = turn;
  const { words } = room;
  const own = state.ticket?.code === code ? state.ticket.pin : undefined;
  const shown = pin ?? own;
  const outcome = await trackTicket(
    { code, pin: shown, knownPin: own, address: addressOf(turn) },
    ports,
  );
  switch (outcome.kind) {
    case 'full':
      return tellWhole(turn, outcome, shown ?? '');
    case 'label': {
      const told = sayWords(keep(turn, { ticket: { code } }), labelLine(outcome.ticket, room));
      return askOther(told, 'pin', choices(words.pin, [{ id: 'skip', label: words.skip }], room));
    }
    case 'not-found':
      return askOther(turn, 'code', choices(words.notFound, codeChoices(room), room));
    case 'malformed-pin':
    case 'wrong-pin':
      return askOther(
        turn,
        'pin',
        choices(words.pinBad, [{ id: 'skip', label: words.skip }], room),
      );
    case 'confirmation-needed':
    case 'wrong-confirmation':
      return greet(turn, words.pinBlocked);
    case 'too-many':
      return greet(turn, pinLocked(room.lang, { retryAt: outcome.retryAt, now: ports.now() }));
  }
};

const codeChoices = ({ words }: Room): Choice[] => [
  { id: 'person', label: words.person },
  { id: 'skip', label: words.skip },
];

export const askForCode = (turn: Turn): Turn => {
  const { room, state } = turn;
  const own = state.ticket
    ? [{ id: `code:${state.ticket.code}`, label: spaced(state.ticket.code) }]
    : [];
  return askOther(turn, 'code', choices(room.words.code, [...own, ...codeChoices(room)], room));
};

/** Parses a ticket code: ten digits with a valid check digit and separators, and no other text. */
export const codeIn = (said: string): TicketCode | undefined =>
  TypedTicketCode.safeParse(said).data;
