import { type ConversationTurn, updateConversation } from '../model/conversation-turn.ts';

/**
 * Removes an operator chat that no operator joined from the operators' list, because the citizen now has a ticket or a
 * callback.
 */
export async function removeMissedChat(turn: ConversationTurn): Promise<ConversationTurn> {
  const { missed } = turn.state;
  if (!missed) return turn;
  await turn.ports.operators.settle(missed.contactId);
  return updateConversation(turn, { missed: undefined });
}
