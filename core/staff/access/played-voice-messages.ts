import type { Ticket } from '../../ticket/model/ticket.ts';
import { isOperatorDeskRole } from '../members/access-rules.ts';
import type { AccessLog, AccessLogEntry } from './access-log.ts';

/** Minutes that operators have, after playing a voice message, to put its ticket on hold or redirect it. */
const actionMinutes = 10;

/**
 * Returns true if operators or supervisors have played the ticket's voice messages since the newest message without a
 * transcript arrived, at least 10 minutes ago. Also returns true if all voice messages have transcripts.
 */
export async function wereVoiceMessagesPlayed(
  { code, voiceMessages = [] }: Pick<Ticket, 'code' | 'voiceMessages'>,
  { accessLog, now }: { accessLog: Pick<AccessLog, 'listPlays'>; now(): Date },
): Promise<boolean> {
  const unwritten = voiceMessages.filter(
    ({ words: transcriptState }) => transcriptState === 'none',
  );
  if (unwritten.length === 0) return true;
  const from = new Date(Math.max(...unwritten.map(({ at }) => at.getTime())));
  const to = new Date(now().getTime() - actionMinutes * 60_000);
  if (from > to) return false;
  const plays = await accessLog.listPlays(code, from);
  return plays.some(({ at, by }) => isOperatorDeskRole(by.role) && at <= to);
}

type Listener = Pick<AccessLogEntry, 'at' | 'by'>;

/** Returns one entry for each person who played the voice messages, with their last time; the latest person is first. */
export function listListeners(plays: readonly Listener[]): Listener[] {
  const last = new Map<string, Listener>();
  for (const { at, by } of plays) {
    const key = JSON.stringify(by.sub ?? [by.unit, by.post, by.person]);
    const known = last.get(key);
    if (!known || known.at < at) last.set(key, { at, by });
  }
  return [...last.values()].toSorted((a, b) => b.at.getTime() - a.at.getTime());
}
