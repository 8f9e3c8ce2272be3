import { keep, type Turn } from './turn.ts';

/** Takes a missed chat off the operators' list once something else has taken its place. */
export const settleMissed = async (turn: Turn): Promise<Turn> => {
  const { missed } = turn.state;
  if (!missed) return turn;
  await turn.ports.operators.settle(missed.contactId);
  return keep(turn, { missed: undefined });
};
