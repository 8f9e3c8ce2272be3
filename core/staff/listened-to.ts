import type { Ticket } from '../ticket/ticket.ts';
import type { AccessLog } from './access-log.ts';

/** The operators' time to hold or redirect a ticket because of a voice message, from the moment when they play it. */
const actionMinutes = 10;

/**
 * Returns whether the hotline has played the voice messages of the ticket that have no transcript, at least 10 minutes ago.
 * True without a query when there are none.
 */
export const wasListenedTo = async (
  { code, voiceMessages = [] }: Pick<Ticket, 'code' | 'voiceMessages'>,
  { accessLog, now }: { accessLog: Pick<AccessLog, 'wasHeard'>; now(): Date },
): Promise<boolean> => {
  const unwritten = voiceMessages.filter(({ words }) => words === 'none');
  if (unwritten.length === 0) return true;
  const from = new Date(Math.max(...unwritten.map(({ at }) => at.getTime())));
  const to = new Date(now().getTime() - actionMinutes * 60_000);
  return from <= to && accessLog.wasHeard(code, { from, to });
};
