import type { VoiceMessage } from '../../ticket/model/fields/voice-message.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { callLimits } from '../model/calls/call-limits.ts';

const computeTranscriptDueAt = ({ at }: VoiceMessage): Date =>
  new Date(at.getTime() + callLimits.transcriptWithinMinutes * 60_000);

type WithMessages = Pick<Ticket, 'voiceMessages'>;

const listAwaitingTranscript = ({ voiceMessages = [] }: WithMessages): VoiceMessage[] =>
  voiceMessages.filter(({ words: transcriptState }) => transcriptState === 'awaited');

/**
 * Returns the earliest time at which the transcript of one of the ticket's voice messages is overdue, or undefined if no
 * transcript is awaited.
 */
export function getTranscriptDeadline(ticket: WithMessages): Date | undefined {
  return listAwaitingTranscript(ticket)
    .map(computeTranscriptDueAt)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
}

export function findOverdueVoiceMessage(ticket: WithMessages, now: Date): VoiceMessage | undefined {
  return listAwaitingTranscript(ticket).find((message) => computeTranscriptDueAt(message) <= now);
}
