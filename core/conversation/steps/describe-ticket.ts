import { publicStatusLabels } from '../../../i18n/citizens.ts';
import {
  isAssignedToUnit,
  toCitizenTicketStatus,
  toCitizenTicketView,
  toPublicTicketStatus,
} from '../../intake/follow/citizen-view.ts';
import { trackTicket } from '../../intake/follow/track-ticket.ts';
import { formatDeadline, formatInstant } from '../../messages/format-dates.ts';
import { formatPinLockedText } from '../../messages/texts/errors/pin-locked-text.ts';
import { joinAnswerTexts } from '../../ticket/events/last-answer.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import {
  formatTicketCode,
  type TicketCode,
  TypedTicketCode,
} from '../../ticket/model/ticket-code.ts';
import { type ChatContext, toChoicesReply, toTextReply } from '../model/chat-context.ts';
import {
  addReplies,
  addTextReplies,
  type ConversationTurn,
  expectInput,
  promptForCitizenRequest,
  updateConversation,
} from '../model/conversation-turn.ts';
import type { ReplyChoice } from '../model/reply.ts';

/** Returns the chat text with the status and opening date of a ticket. A person without the PIN receives no other data. */
const formatPublicStatus = (ticket: Ticket, { now, lang, texts }: ChatContext): string => {
  const { status, openedAt } = toPublicTicketStatus(ticket);
  return [
    texts.standing(formatTicketCode(ticket.code), publicStatusLabels[lang][status]),
    texts.openedAt(formatInstant(openedAt, lang, now)),
    ...(isAssignedToUnit({ status }) ? [texts.passedToUnit] : []),
  ].join(' ');
};

/** Returns the chat text with the status and deadline of a ticket, for a citizen who has entered the PIN. */
const formatFullStatus = (ticket: Ticket, { now, lang, texts }: ChatContext): string => {
  const label = toCitizenTicketStatus(ticket, now);
  const parts = [
    texts.standing(formatTicketCode(ticket.code), publicStatusLabels[lang][label.status]),
  ];
  if (label.answeredAt) {
    parts.push(texts.answeredAt(formatInstant(label.answeredAt, lang, now)));
  } else if (label.late === 'resolve') {
    parts.push(texts.lateSince(formatInstant(label.resolveBy, lang, now)));
  } else if (!['closed', 'refused', 'referred', 'merged'].includes(label.status)) {
    parts.push(texts.dueBy(formatDeadline(label.resolveBy, now, lang)));
  }
  return parts.join(' ');
};

type FullTicketView = Extract<Awaited<ReturnType<typeof trackTicket>>, { kind: 'full' }>;

/**
 * Replies in the chat with the ticket details that require the PIN: responsible unit, open question, answer, and available
 * actions.
 */
const replyWithFullTicket = (
  turn: ConversationTurn,
  fullTicket: FullTicketView,
  pin: string,
): ConversationTurn => {
  const { context } = turn;
  const { texts, lang, directory, now } = context;
  const { code } = fullTicket.ticket;
  const view = toCitizenTicketView(fullTicket, { lang, directory, now });
  const { permissions } = view;
  const ending = view.ending && `${view.ending.reason}. ${view.ending.text}`;
  const answer = view.answer ?? view.mergedInto?.answer;
  const lines = [
    formatFullStatus(fullTicket.ticket, context),
    // status of the common ticket, displayed under the reader's own code
    fullTicket.into && formatFullStatus({ ...fullTicket.into.ticket, code }, context),
    view.unit && texts.withUnit(view.unit),
    view.waiting && texts.asks(view.waiting.question),
    answer && texts.answer(answer.unit, joinAnswerTexts(answer)),
    ending,
  ].filter((line) => line !== undefined && line !== '');
  const offered: ReplyChoice[] = [
    ...(permissions.write ? [{ id: 'write', label: texts.write }] : []),
    ...(permissions.rate ? [{ id: 'rate', label: texts.rate }] : []),
    ...(permissions.reopen ? [{ id: 'reopen', label: texts.reopen }] : []),
    { id: 'another', label: texts.another },
  ];
  const known = updateConversation(turn, { ticket: { code, pin } });
  const replied = addReplies(known, ...lines.map((line) => toTextReply(line ?? '', context)));
  if (turn.state.draft) return promptForCitizenRequest(replied);
  return expectInput(replied, 'ticket', toChoicesReply(texts.canDo, offered, context));
};

const getRateLimitAddress = ({ ports: { chatUser } }: ConversationTurn): string =>
  chatUser.address ?? `${chatUser.channel}.${chatUser.key}`;

/** Describes a ticket in the chat: all details if the PIN is right, only status and opening date without a PIN. */
export async function describeTicket(
  turn: ConversationTurn,
  code: TicketCode,
  pin?: string,
): Promise<ConversationTurn> {
  const { context, ports, state } = turn;
  const { texts } = context;
  const own = state.ticket?.code === code ? state.ticket.pin : undefined;
  const shown = pin ?? own;
  const outcome = await trackTicket(
    { code, pin: shown, knownPin: own, address: getRateLimitAddress(turn) },
    ports,
  );
  switch (outcome.kind) {
    case 'full':
      return replyWithFullTicket(turn, outcome, shown ?? '');
    case 'label': {
      const replied = addTextReplies(
        updateConversation(turn, { ticket: { code } }),
        formatPublicStatus(outcome.ticket, context),
      );
      return expectInput(
        replied,
        'pin',
        toChoicesReply(texts.pin, [{ id: 'skip', label: texts.skip }], context),
      );
    }
    case 'not-found':
      return expectInput(
        turn,
        'code',
        toChoicesReply(texts.notFound, listTicketCodeChoices(context), context),
      );
    case 'malformed-pin':
    case 'wrong-pin':
      return expectInput(
        turn,
        'pin',
        toChoicesReply(texts.pinBad, [{ id: 'skip', label: texts.skip }], context),
      );
    case 'confirmation-needed':
    case 'wrong-confirmation':
      return promptForCitizenRequest(turn, texts.pinBlocked);
    case 'too-many':
      return promptForCitizenRequest(
        turn,
        formatPinLockedText(context.lang, { retryAt: outcome.retryAt, now: ports.now() }),
      );
  }
}

const listTicketCodeChoices = ({ texts }: ChatContext): ReplyChoice[] => [
  { id: 'person', label: texts.person },
  { id: 'skip', label: texts.skip },
];

export function promptForTicketCode(turn: ConversationTurn): ConversationTurn {
  const { context, state } = turn;
  const own = state.ticket
    ? [{ id: `code:${state.ticket.code}`, label: formatTicketCode(state.ticket.code) }]
    : [];
  return expectInput(
    turn,
    'code',
    toChoicesReply(context.texts.code, [...own, ...listTicketCodeChoices(context)], context),
  );
}

/**
 * Parses a ticket code of ten digits with a valid check digit; separators are allowed. Returns undefined if the text
 * contains anything else.
 */
export function parseTicketCode(text: string): TicketCode | undefined {
  return TypedTicketCode.safeParse(text).data;
}
