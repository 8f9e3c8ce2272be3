import type { TranscriptionLang } from '../../../i18n/languages.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { CallId } from '../../ticket/model/voice-message.ts';
import { callLimits } from '../model/call-limits.ts';
import { type CallRecordings, isVoiceMessageTooShort } from '../model/voice-message.ts';
import type { VoiceMessageKey } from '../model/voice-message-keys.ts';
import { encodeWav, getWavSeconds, joinWavs, parseWav, sliceWav } from '../read/wav.ts';
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

export type StoreVoiceMessageResult = 'taken' | 'too-short' | 'not-agreed' | 'nothing';

const maxRecordingDelayMs = callLimits.recordingWithinMinutes * 60_000;
const maxTranscriptDelayMs = callLimits.transcriptWithinMinutes * 60_000;

type RecordedMessage = Extract<CallRecordings, { kind: 'message' }>;

const cutVoiceMessage = async (
  { location, fromSeconds }: RecordedMessage,
  { recordings }: Pick<StoreVoiceMessageDeps, 'recordings'>,
): Promise<{ seconds: number; file: Uint8Array }> => {
  const bytes = await recordings.read(location);
  if (!bytes)
    throw new Error('The recording of a voice message is not in S3 yet; the event is retried');
  const wav = parseWav(bytes);
  if (!wav) throw new Error('The recording of a voice message is not a valid WAV file');
  const parts = fromSeconds.map((from, at) => {
    const next = fromSeconds[at + 1] ?? Number.POSITIVE_INFINITY;
    return sliceWav(wav, from, Math.min(next - from, callLimits.longestMessageSeconds));
  });
  const message = joinWavs(wav, parts);
  return { seconds: getWavSeconds(message), file: encodeWav(message) };
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

/**
 * Moves the voice message of a call to its ticket: cuts it out of the recording, stores the audio file, lists it on the
 * ticket, and starts the transcription. Opens a ticket if the call has none. Idempotent, so that the event can be retried.
 */
export async function storeVoiceMessage(
  { id, endedAt }: { id: CallId; endedAt: Date },
  recorded: CallRecordings,
  codeOf: () => Promise<TicketCode>,
  ports: StoreVoiceMessageDeps,
): Promise<StoreVoiceMessageResult> {
  if (recorded.kind === 'nothing') return 'nothing';
  if (recorded.kind === 'not-agreed') {
    await deleteRecordings(recorded.locations, endedAt, ports);
    return 'not-agreed';
  }
  const { seconds, file } = await cutVoiceMessage(recorded, ports);
  if (isVoiceMessageTooShort(seconds)) return 'too-short';
  const name = { code: await codeOf(), call: id };
  await ports.recordings.put(name, file);
  const message = {
    ...{ call: id, seconds: Math.round(seconds), at: endedAt },
    words: 'awaited' as const,
  };
  const left = await addVoiceMessageToTicket(name.code, message, ports);
  if (left === 'nothing-to-record' || left === 'unknown-ticket') {
    await ports.recordings.letGo(name);
    return 'nothing';
  }
  await ports.awaitWords(name, new Date(ports.now().getTime() + maxTranscriptDelayMs));
  await ports.transcribe(name, recorded.lang);
  return 'taken';
}
