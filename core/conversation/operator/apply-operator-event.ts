import * as z from 'zod';
import { Instant } from '../../time/instant.ts';
import { type ChatContext, toTextReply } from '../model/chat-context.ts';
import type { ChatSession, ChatTranscriptLine } from '../model/chat-session.ts';
import {
  addTextReplies,
  type ConversationTurnState,
  promptForCitizenRequest,
  updateConversation,
} from '../model/conversation-turn.ts';
import type { ChatReply } from '../model/reply.ts';
import { limitTranscript } from '../model/transcript-limit.ts';
import { getOfferedChoices } from '../steps/process-conversation-message.ts';
import { toMissedChat } from './leave-operator-chat.ts';
import { requiresTranscript } from './operator-chat.ts';
import { promptForCallbackNumber } from './request-operator.ts';
import { offerWaitingAlternatives } from './waiting-alternatives.ts';

const operatorEventFields = {
  contactId: z.string(),
  id: z.string(),
  at: Instant,
  /** Subject of the member who answers the chat in the console; absent for events from Amazon Connect. */
  answeredBy: z.string().optional(),
};

/** Event of a chat between a citizen and the operators, who answer it in the console or in Amazon Connect. */
export const OperatorChatEvent = z.discriminatedUnion('kind', [
  z.object({ ...operatorEventFields, kind: z.literal('operator'), text: z.string() }),
  /** Automatic message that Amazon Connect sends to the citizen, for instance that all operators are busy. */
  z.object({ ...operatorEventFields, kind: z.literal('desk'), text: z.string() }),
  z.object({
    ...operatorEventFields,
    kind: z.literal('joined'),
    /** Subject of the member from whom the joining member takes the chat over in the console. */
    from: z.string().optional(),
  }),
  z.object({ ...operatorEventFields, kind: z.literal('ended') }),
  /** Event of the hotline itself: no operator joined the chat within the waiting limit. */
  z.object({ ...operatorEventFields, kind: z.literal('unanswered') }),
]);
export type OperatorChatEvent = z.infer<typeof OperatorChatEvent>;

/**
 * Maximum number of processed operator event ids stored per chat session to drop duplicates. Amazon Connect does not
 * redeliver an event after 60 newer ones.
 */
const maxRememberedEventIds = 60;

const handleOperatorJoined = (
  turn: ConversationTurnState,
  event: Pick<OperatorChatEvent, 'answeredBy'> & { from?: string | undefined },
): ConversationTurnState => {
  const { operator } = turn.state;
  const { answeredBy, from } = event;
  if (operator?.answeredBy !== undefined && operator.answeredBy === from)
    return updateConversation(turn, { operator: { ...operator, answeredBy } });
  if (!operator || operator.isJoined) return turn;
  const joined = { ...operator, isJoined: true, written: [], answeredBy };
  return addTextReplies(
    updateConversation(turn, { operator: joined }),
    turn.context.texts.personJoined,
  );
};

/**
 * Returns true if the event must be ignored because of the place where the chat is answered: events from Amazon Connect
 * about a chat that is answered in the console, and messages of a member who does not answer it.
 */
const isFromElsewhere = (
  { operator }: Pick<ChatSession['state'], 'operator'>,
  event: OperatorChatEvent,
): boolean => {
  if (event.kind === 'joined' && event.answeredBy !== undefined) return false;
  return operator?.contactId === event.contactId && operator.answeredBy !== event.answeredBy;
};

/**
 * Handles the end of an operator chat. If no operator had joined, offers a callback; otherwise asks what else the citizen
 * needs.
 */
const handleOperatorChatEnded = (turn: ConversationTurnState): ConversationTurnState => {
  const { operator } = turn.state;
  const { texts } = turn.context;
  const after = updateConversation(turn, { operator: undefined });
  return operator && !operator.isJoined
    ? promptForCallbackNumber(
        updateConversation(after, { missed: toMissedChat(operator) }),
        texts.noPerson,
      )
    : promptForCitizenRequest(addTextReplies(after, texts.personGone));
};

const applyEvent = (
  turn: ConversationTurnState,
  event: OperatorChatEvent,
): ConversationTurnState => {
  const isOfThis = turn.state.operator?.contactId === event.contactId;
  switch (event.kind) {
    case 'operator':
      return isOfThis ? handleOperatorJoined(turn, event) : turn;
    case 'desk':
      return turn;
    case 'joined':
      return isOfThis ? handleOperatorJoined(turn, event) : turn;
    case 'ended':
      return isOfThis ? handleOperatorChatEnded(turn) : turn;
    case 'unanswered':
      return isOfThis ? offerWaitingAlternatives(turn) : turn;
  }
};

/** Inserts a line into the chat transcript in order of time, because messages can arrive out of order. */
const insertTranscriptLine = (
  lines: readonly ChatTranscriptLine[],
  line: ChatTranscriptLine,
): ChatTranscriptLine[] => {
  const before = lines.findLastIndex(({ at }) => at <= line.at) + 1;
  return [...lines.slice(0, before), line, ...lines.slice(before)];
};

/** Chat session after an event in the operator chat, and the replies to send if the citizen uses Zalo or Messenger. */
type ApplyOperatorEventResult = { session: ChatSession; replies: readonly ChatReply[] };

/**
 * Applies an event from the operator chat (message, joined, ended, unanswered) to the citizen's chat session. Returns
 * undefined if the event was processed before, or the chat is answered elsewhere. A web chat (`isOnPage`) always stores the
 * transcript.
 */
export function applyOperatorChatEvent(
  session: ChatSession,
  operatorEvent: OperatorChatEvent,
  context: ChatContext,
  isOnPage: boolean,
): ApplyOperatorEventResult | undefined {
  const { state } = session;
  if (state.heard.includes(operatorEvent.id) || isFromElsewhere(state, operatorEvent))
    return undefined;
  const turn = applyEvent({ state, replies: [], context }, operatorEvent);
  const texts =
    operatorEvent.kind === 'operator' || operatorEvent.kind === 'desk' ? [operatorEvent.text] : [];
  const spoken = texts.map((line) => toTextReply(line, context));
  const byHotline = (reply: ChatReply): ChatTranscriptLine => ({
    by: 'hotline',
    reply,
    at: operatorEvent.at,
  });
  const added = [
    ...turn.replies.map(byHotline),
    ...(operatorEvent.kind === 'operator'
      ? [{ by: operatorEvent.kind, text: operatorEvent.text, at: operatorEvent.at }]
      : spoken.map(byHotline)),
  ];
  const keepsLines = isOnPage || requiresTranscript(turn.state.operator ?? state.operator);
  const lines = keepsLines ? added.reduce(insertTranscriptLine, session.lines) : session.lines;
  const after = {
    ...turn.state,
    offered: getOfferedChoices(turn.replies, state.offered),
    heard: [...state.heard, operatorEvent.id].slice(-maxRememberedEventIds),
  };
  const transcript = limitTranscript(lines, { state: after, droppedAt: session.droppedAt });
  return {
    session: { ...session, ...transcript, state: after },
    replies: [...turn.replies, ...spoken],
  };
}
