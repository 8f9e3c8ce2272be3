import type { VoiceMessageKey } from './message-name.ts';
import type { RecordOnTicketDeps } from './record-on-ticket.ts';
import { recordTranscript } from './take-transcript.ts';

/** Store for voice messages whose transcript has not arrived yet. */
export type AwaitedTranscriptStore = {
  /** Returns up to some hundred voice messages with an overdue transcript, longest overdue first. */
  overdue(at: Date): Promise<VoiceMessageKey[]>;
  /** Removes the voice message from the list of awaited transcripts. */
  settle(message: VoiceMessageKey): Promise<void>;
};

export type PollOverdueTranscriptsDeps = RecordOnTicketDeps & {
  awaited: AwaitedTranscriptStore;
  /** Returns the transcript, or undefined if the transcription has failed or is not finished. */
  transcript(message: VoiceMessageKey): Promise<string | undefined>;
  discardTranscript(message: VoiceMessageKey): Promise<void>;
};

/** Number of overdue voice messages that got their transcript or that the operators were notified to listen to. */
export type PollOverdueTranscriptsResult = { taken: number };

/**
 * Processes voice messages with an overdue transcript, because completion events from Amazon Transcribe can be lost. Stores
 * the transcript or notifies the operators to listen. A voice message whose processing fails stays on the list and does not
 * block others.
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
