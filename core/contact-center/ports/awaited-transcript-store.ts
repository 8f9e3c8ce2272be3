import type { VoiceMessageKey } from '../model/calls/voice-message-keys.ts';

/** Store for voice messages whose transcript has not arrived yet. */
export type AwaitedTranscriptStore = {
  /** Returns voice messages with an overdue transcript, longest overdue first; at most a few hundred per call. */
  overdue(at: Date): Promise<VoiceMessageKey[]>;
  /** Removes the voice message from the list of messages that await a transcript. */
  settle(message: VoiceMessageKey): Promise<void>;
};
