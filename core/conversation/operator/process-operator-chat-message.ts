import { type ChatCommand, parseChatCommand } from '../model/commands.ts';
import {
  addTextReplies,
  type ConversationTurn,
  promptForCitizenRequest,
  updateConversation,
} from '../model/conversation-turn.ts';
import { type IncomingChatMessage, maxChatMessageCharacters } from '../model/incoming-message.ts';
import { prependEmergencyWarning } from '../steps/prepend-emergency-warning.ts';
import { leaveOperatorChat, toMissedChat } from './leave-operator-chat.ts';
import type { OperatorChat } from './operator-chat.ts';
import { performWaitingAlternative, replyWhileWaiting } from './waiting-alternatives.ts';

/**
 * Returns the text that the operator sees for a message of the chat user, or undefined for unsupported inputs and greetings.
 */
const toOperatorText = (
  incoming: IncomingChatMessage,
  { state }: ConversationTurn,
): string | undefined => {
  switch (incoming.kind) {
    case 'text':
      return incoming.text.trim() || undefined;
    case 'choice':
      return state.offered.find(({ id }) => id === incoming.choice)?.label;
    case 'place':
      return `📍 ${incoming.latitude.toFixed(5)}, ${incoming.longitude.toFixed(5)}`;
    case 'photo':
      return '📷';
    case 'greeting':
    case 'other':
      return undefined;
  }
};

const leaveCommands: ReadonlySet<ChatCommand> = new Set(['stop', 'back', 'restart']);

const isLeaveRequest = ({ incoming }: ConversationTurn): boolean => {
  if (incoming.kind === 'choice') return incoming.choice === 'stop';
  const command = incoming.kind === 'text' ? parseChatCommand(incoming.text) : undefined;
  return command !== undefined && leaveCommands.has(command);
};

const leaveChat = async (turn: ConversationTurn, chat: OperatorChat): Promise<ConversationTurn> => {
  const isMissed = await leaveOperatorChat(chat, turn.ports.operators, turn.context);
  const left = updateConversation(turn, {
    operator: undefined,
    ...(isMissed && { missed: toMissedChat(chat) }),
  });
  return promptForCitizenRequest(addTextReplies(left, turn.context.texts.personLeft));
};

/** Removes the operator chat from the conversation because Amazon Connect has ended it. */
const removeEndedChat = (turn: ConversationTurn, chat: OperatorChat): ConversationTurn => {
  const after = updateConversation(turn, {
    operator: undefined,
    ...(!chat.isJoined && { missed: toMissedChat(chat) }),
  });
  return addTextReplies(after, turn.context.texts.personGone);
};

/**
 * Adds the advice to call the ambulance service (115) if a message in an operator chat describes an emergency, because the
 * operator may need minutes to answer.
 */
const warnOfEmergency = async (turn: ConversationTurn): Promise<ConversationTurn> => {
  const { incoming, ports, context } = turn;
  if (incoming.kind !== 'text') return turn;
  const message = { text: incoming.text, receivedAt: context.now };
  const { flags } = await ports.understand(message, context.directory);
  return flags.includes('emergency') ? prependEmergencyWarning(turn, incoming.text) : turn;
};

type TurnHandler = (turn: ConversationTurn) => Promise<ConversationTurn>;

/**
 * Handles photos and emergencies during an operator chat. Adds a photo to the current ticket, if the chat user has entered
 * its PIN.
 */
const handlePhotoOrEmergency = (
  turn: ConversationTurn,
  answer: TurnHandler,
): Promise<ConversationTurn> | ConversationTurn => {
  const { incoming, state, context } = turn;
  if (incoming.kind !== 'photo') return warnOfEmergency(turn);
  return state.ticket?.pin === undefined
    ? addTextReplies(turn, context.texts.photoNotYet)
    : answer(turn);
};

/**
 * Processes a message during an operator chat: forwards it to the operator, or leaves the chat if the message is the command
 * "stop", "back" or "restart".
 */
export async function processOperatorChatMessage(
  turn: ConversationTurn,
  answer: TurnHandler,
): Promise<ConversationTurn> {
  const { state, incoming, ports, context } = turn;
  const { operator } = state;
  if (!operator) return answer(turn);
  if (isLeaveRequest(turn)) return leaveChat(turn, operator);
  const instead = await performWaitingAlternative(turn, operator);
  if (instead) return instead;
  const text = toOperatorText(incoming, turn);
  if (text === undefined) return turn;
  if (text.length > maxChatMessageCharacters) return addTextReplies(turn, context.texts.tooLong);
  const isInConsole = operator.answeredBy !== undefined;
  const forwarded = isInConsole
    ? operator
    : await ports.operators.sendMessage(operator, { id: incoming.id, text });
  return 'kind' in forwarded
    ? answer(removeEndedChat(turn, operator))
    : replyWhileWaiting(
        await handlePhotoOrEmergency(updateConversation(turn, { operator: forwarded }), answer),
        text,
        incoming.kind === 'text',
      );
}
