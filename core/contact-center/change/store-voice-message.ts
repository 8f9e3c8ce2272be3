import type { TranscriptionLang } from '../../../i18n/languages.ts';
import type { CallId } from '../../ticket/model/fields/voice-message.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { callLimits } from '../model/calls/call-limits.ts';
import { type CallRecordings, isVoiceMessageTooShort } from '../model/calls/voice-message.ts';
import type { VoiceMessageKey } from '../model/calls/voice-message-keys.ts';
import { hasSpeech } from '../read/speech-detection.ts';
import { encodeWav, getWavSeconds, parseWav, sliceWav } from '../read/wav.ts';
import { addVoiceMessageToTicket } from './add-voice-message-to-ticket.ts';
import type { RecordCallOnTicketDeps } from './record-call-on-ticket.ts';

export type StoreVoiceMessageDeps = RecordCallOnTicketDeps & {
  recordings: {
    /** Returns the recording of a call from Connect's S3 bucket, or undefined if it has not arrived yet. */
    read(location: string): Promise<Uint8Array | undefined>;
    /** Stores the audio file of a voice message. Idempotent. */
    put(message: VoiceMessageKey, file: Uint8Array): Promise<void>;
    letGo(message: VoiceMessageKey): Promise<void>;
    discard(location: string): Promise<void>;
  };
  /**
   * Schedules a check for the transcript of a voice message at the given time, because the completion event of Amazon
   * Transcribe may be lost.
   */
  awaitWords(message: VoiceMessageKey, until: Date): Promise<void>;
  /** Starts the transcription job of a voice message. Idempotent. */
  transcribe(message: VoiceMessageKey, lang: TranscriptionLang): Promise<void>;
};

export type StoreVoiceMessageResult =
  | 'taken'
  | 'no-speech'
  | 'too-short'
  | 'not-agreed'
  | 'nothing';

const maxRecordingDelayMs = callLimits.recordingWithinMinutes * 60_000;
const maxTranscriptDelayMs = callLimits.transcriptWithinMinutes * 60_000;

type RecordedMessage = Extract<CallRecordings, { kind: 'message' }>;

type MessagePart = { seconds: number; file: Uint8Array; isSilent: boolean };

/** Returns one part of the recording for each voice message in it. */
const cutVoiceMessages = async (
  { location, fromSeconds }: RecordedMessage,
  { recordings }: Pick<StoreVoiceMessageDeps, 'recordings'>,
): Promise<MessagePart[]> => {
  const bytes = await recordings.read(location);
  if (!bytes)
    throw new Error('The recording of a voice message is not in S3 yet; the event is retried');
  const wav = parseWav(bytes);
  if (!wav) throw new Error('The recording of a voice message is not a valid WAV file');
  return fromSeconds.map((from, at) => {
    const next = fromSeconds[at + 1] ?? Number.POSITIVE_INFINITY;
    const part = sliceWav(wav, from, Math.min(next - from, callLimits.longestMessageSeconds));
    return { seconds: getWavSeconds(part), file: encodeWav(part), isSilent: !hasSpeech(part) };
  });
};

/**
 * Deletes the recordings of a caller who did not agree to be recorded. Throws while a recording is still expected in S3, so
 * that the event is retried.
 */
const deleteRecordings = async (
  locations: string[],
  endedAt: Date,
  { recordings, now }: Pick<StoreVoiceMessageDeps, 'recordings' | 'now'>,
): Promise<void> => {
  const found = await Promise.all(locations.map(recordings.read));
  const isLate = now().getTime() - endedAt.getTime() >= maxRecordingDelayMs;
  if (!isLate && found.includes(undefined)) {
    throw new Error('A recording to delete is not in S3 yet; the event is retried');
  }
  await Promise.all(locations.map(recordings.discard));
};

/** Stores one voice message, lists it on the ticket and, unless it contains no speech, starts its transcription. */
const storeMessagePart = async (
  { seconds, file, isSilent }: MessagePart,
  { name, at, lang }: { name: VoiceMessageKey; at: Date; lang: TranscriptionLang },
  ports: StoreVoiceMessageDeps,
): Promise<StoreVoiceMessageResult> => {
  await ports.recordings.put(name, file);
  const words = isSilent ? 'no-speech' : 'awaited';
  const message = { call: name.call, seconds: Math.round(seconds), at, words } as const;
  const left = await addVoiceMessageToTicket(name.code, message, ports);
  if (left === 'nothing-to-record' || left === 'unknown-ticket') {
    await ports.recordings.letGo(name);
    return 'nothing';
  }
  if (isSilent) return 'no-speech';
  await ports.awaitWords(name, new Date(ports.now().getTime() + maxTranscriptDelayMs));
  await ports.transcribe(name, lang);
  return 'taken';
};

/**
 * Moves the voice messages of a call to its ticket: cuts them out of the recording, stores the audio files, lists them on the
 * ticket, and starts the transcription. Opens a ticket if the call has none and somebody spoke; a call without speech opens
 * none, and its recording expires with the retention period of the recordings (urgent calls have a ticket already, see
 * `callBackMissedUrgentCall`). Idempotent, so that the event can be retried.
 */
export async function storeVoiceMessage(
  { id, endedAt }: { id: CallId; endedAt: Date },
  recorded: CallRecordings,
  { ticket, openOne }: { ticket: TicketCode | undefined; openOne: () => Promise<TicketCode> },
  ports: StoreVoiceMessageDeps,
): Promise<StoreVoiceMessageResult[]> {
  if (recorded.kind === 'nothing') return [];
  if (recorded.kind === 'not-agreed') {
    await deleteRecordings(recorded.locations, endedAt, ports);
    return ['not-agreed'];
  }
  const parts = (await cutVoiceMessages(recorded, ports))
    .map((part, index) => ({ ...part, call: index === 0 ? id : `${id}-${index + 1}` }))
    .filter(({ seconds }) => !isVoiceMessageTooShort(seconds));
  if (parts.length === 0) return ['too-short'];
  if (!ticket && parts.every(({ isSilent }) => isSilent)) return ['no-speech'];
  const code = ticket ?? (await openOne());
  const results: StoreVoiceMessageResult[] = [];
  for (const part of parts) {
    const about = { name: { code, call: part.call }, at: endedAt, lang: recorded.lang };
    results.push(await storeMessagePart(part, about, ports));
  }
  return results;
}
