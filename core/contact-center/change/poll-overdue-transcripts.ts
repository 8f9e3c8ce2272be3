import type { VoiceMessageKey } from '../model/calls/voice-message-keys.ts';
import type { AwaitedTranscriptStore } from '../ports/awaited-transcript-store.ts';
import type { RecordCallOnTicketDeps } from './record-call-on-ticket.ts';
import { recordTranscript } from './record-transcript.ts';

export type PollOverdueTranscriptsDeps = RecordCallOnTicketDeps & {
  awaited: AwaitedTranscriptStore;
  /** Returns the transcript of a voice message, or undefined if the transcription has failed or is not finished. */
  transcript(message: VoiceMessageKey): Promise<string | undefined>;
  discardTranscript(message: VoiceMessageKey): Promise<void>;
};

/** Number of voice messages for which the overdue transcript was stored, or for which the operators were asked to listen. */
export type PollOverdueTranscriptsResult = { taken: number };

/**
 * Processes voice messages with an overdue transcript, because completion events of Amazon Transcribe can be lost. Stores
 * the transcript, or asks the operators to listen. If one voice message fails, the others are still processed, and the
 * failed one stays on the list.
 */
export async function pollOverdueTranscripts(
  ports: PollOverdueTranscriptsDeps,
): Promise<PollOverdueTranscriptsResult> {
  const chase = async (message: VoiceMessageKey): Promise<boolean> => {
    const recorded = await recordTranscript(message, () => ports.transcript(message), ports);
    await ports.discardTranscript(message);
    await ports.awaited.settle(message);
    return recorded === 'recorded';
  };
  const overdue = await ports.awaited.overdue(ports.now());
  const outcomes = await Promise.allSettled(overdue.map(chase));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return { taken: outcomes.filter((one) => one.status === 'fulfilled' && one.value).length };
}
