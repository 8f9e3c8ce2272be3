import type { TicketCode } from '../ticket/code.ts';
import type { CallId } from '../ticket/voice-message.ts';
import { callNumbers } from './call-numbers.ts';
import { leaveMessage } from './leave-message.ts';
import type { MessageName } from './message-name.ts';
import type { RecordPorts } from './record-on-ticket.ts';
import { isTooShort, type Recorded, type TranscribedLang } from './voice-message.ts';
import { joined, partOf, readWav, secondsOf, writeWav } from './wav.ts';

export type MessagePorts = RecordPorts & {
  recordings: {
    /** Returns the recording that Connect stored, or undefined if it has not arrived yet. */
    read(location: string): Promise<Uint8Array | undefined>;
    /** Stores the file of the ticket's voice message. Idempotent. */
    keep(message: MessageName, file: Uint8Array): Promise<void>;
    letGo(message: MessageName): Promise<void>;
    discard(location: string): Promise<void>;
  };
  /** Schedules a check of the transcript at the given time, in case its completion event is lost. */
  awaitWords(message: MessageName, until: Date): Promise<void>;
  /** Starts the transcription job. Idempotent. */
  transcribe(message: MessageName, lang: TranscribedLang): Promise<void>;
};

export type TakenMessage = 'taken' | 'too-short' | 'not-agreed' | 'nothing';

const recordingWithinMs = callNumbers.recordingWithinMinutes * 60_000;
const transcriptWithinMs = callNumbers.transcriptWithinMinutes * 60_000;

type Wanted = Extract<Recorded, { kind: 'message' }>;

const messageFile = async (
  { location, fromSeconds }: Wanted,
  { recordings }: Pick<MessagePorts, 'recordings'>,
): Promise<{ seconds: number; file: Uint8Array }> => {
  const bytes = await recordings.read(location);
  if (!bytes) throw new Error('The recording of a voice message is not there yet');
  const wav = readWav(bytes);
  if (!wav) throw new Error('The recording of a voice message can’t be read');
  const parts = fromSeconds.map((from, at) => {
    const next = fromSeconds[at + 1] ?? Number.POSITIVE_INFINITY;
    return partOf(wav, from, Math.min(next - from, callNumbers.longestMessageSeconds));
  });
  const message = joined(wav, parts);
  return { seconds: secondsOf(message), file: writeWav(message) };
};

/** Deletes recordings that the caller did not agree to. Throws, so that the event is retried, while some may still arrive. */
const discardAll = async (
  locations: string[],
  endedAt: Date,
  { recordings, now }: Pick<MessagePorts, 'recordings' | 'now'>,
): Promise<void> => {
  const found = await Promise.all(locations.map(recordings.read));
  const isLate = now().getTime() - endedAt.getTime() >= recordingWithinMs;
  if (!isLate && found.includes(undefined)) {
    throw new Error('A recording that nobody agreed to is not there yet');
  }
  await Promise.all(locations.map(recordings.discard));
};

/**
 * Moves the voice message of a call to its ticket: cuts it out, stores it, lists it on the ticket and starts the
 * transcription. Every step is idempotent, so the whole function can be retried. `codeOf` opens a ticket if the call has
 * none.
 */
export const takeMessage = async (
  { id, endedAt }: { id: CallId; endedAt: Date },
  recorded: Recorded,
  codeOf: () => Promise<TicketCode>,
  ports: MessagePorts,
): Promise<TakenMessage> => {
  if (recorded.kind === 'nothing') return 'nothing';
  if (recorded.kind === 'not-agreed') {
    await discardAll(recorded.locations, endedAt, ports);
    return 'not-agreed';
  }
  const { seconds, file } = await messageFile(recorded, ports);
  if (isTooShort(seconds)) return 'too-short';
  const name = { code: await codeOf(), call: id };
  await ports.recordings.keep(name, file);
  const message = {
    ...{ call: id, seconds: Math.round(seconds), at: endedAt },
    words: 'awaited' as const,
  };
  const left = await leaveMessage(name.code, message, ports);
  if (left === 'nothing-to-record' || left === 'unknown-ticket') {
    await ports.recordings.letGo(name);
    return 'nothing';
  }
  await ports.awaitWords(name, new Date(ports.now().getTime() + transcriptWithinMs));
  await ports.transcribe(name, recorded.lang);
  return 'taken';
};
