import { type Turn, updateConversation } from './turn.ts';

/** Removes a missed chat from the operators' list because a ticket or callback replaces it. */
export const settleMissed = async (turn: Turn): Promise<Turn> => {
  const { missed } = turn.state;
  if (!missed) return turn;
  await turn.ports.operators.settle(missed.contactId);
  return updateConversation(turn, { missed: undefined });
};
