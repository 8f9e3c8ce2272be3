import type { VoiceMessageKey } from './message-name.ts';
import type { RecordDeps } from './record-on-ticket.ts';
import { recordTranscript } from './take-transcript.ts';

/** Store of voice messages that wait for a transcript. */
export type AwaitedTranscriptStore = {
  /** Returns up to some hundred messages whose transcript is overdue, longest overdue first. */
  overdue(at: Date): Promise<VoiceMessageKey[]>;
  /** Removes the message from the list of awaited transcripts. */
  settle(message: VoiceMessageKey): Promise<void>;
};

export type PollOverdueTranscriptsDeps = RecordDeps & {
  awaited: AwaitedTranscriptStore;
  /** Returns the transcript, or undefined if the transcription failed or is not finished. */
  transcript(message: VoiceMessageKey): Promise<string | undefined>;
  discardTranscript(message: VoiceMessageKey): Promise<void>;
};

/** Number of overdue messages that got their transcript or were passed to the operators to listen to. */
export type PollOverdueTranscriptsResult = { taken: number };

/**
 * Processes voice messages whose transcript is overdue, because completion events of Amazon Transcribe can be lost. Stores
 * the transcript or notifies the operators to listen. A failing message stays listed and does not block other messages.
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
