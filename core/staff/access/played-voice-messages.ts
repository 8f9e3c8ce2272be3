import type { Ticket } from '../../ticket/model/ticket.ts';
import type { AccessLog } from './access-log.ts';

/** Minutes that operators have, after playing a voice message, to put its ticket on hold or redirect it. */
const actionMinutes = 10;

/**
 * Returns true if hotline staff have played the ticket's voice messages since the newest message without a transcript
 * arrived, at least 10 minutes ago. Also returns true if all voice messages have transcripts.
 */
export async function wereVoiceMessagesPlayed(
  { code, voiceMessages = [] }: Pick<Ticket, 'code' | 'voiceMessages'>,
  { accessLog, now }: { accessLog: Pick<AccessLog, 'wasHeard'>; now(): Date },
): Promise<boolean> {
  const unwritten = voiceMessages.filter(
    ({ words: transcriptState }) => transcriptState === 'none',
  );
  if (unwritten.length === 0) return true;
  const from = new Date(Math.max(...unwritten.map(({ at }) => at.getTime())));
  const to = new Date(now().getTime() - actionMinutes * 60_000);
  return from <= to && accessLog.wasHeard(code, { from, to });
}
