import { languages, officialLang, type TranscriptionLang } from '../../../../i18n/languages.ts';
import { Lang } from '../../../messages/lang.ts';
import { Instant } from '../../../time/instant.ts';
import { callLimits } from './call-limits.ts';
import { type ContactRecord, getContactAttribute } from './contact-record.ts';

/** Recordings of a call: none, recordings without the caller's consent, or a voice message with its start positions. */
export type CallRecordings =
  | { kind: 'nothing' }
  | { kind: 'not-agreed'; locations: string[] }
  /** Recording of a call with voice messages, and the second at which each message starts. */
  | { kind: 'message'; location: string; fromSeconds: number[]; lang: TranscriptionLang };

const getCallerLang = (record: ContactRecord): Lang =>
  Lang.safeParse(getContactAttribute(record, 'lang')).data ?? officialLang;

/**
 * Maximum number of seconds between two noted starts of the same voice message, because the contact flow repeats a function
 * call that timed out.
 */
const repeatedNoteSeconds = 5;

/**
 * Returns the start positions of voice messages in a recording, in seconds. Starts of the same message count once. If the
 * times are unknown, returns 0.
 */
const computeMessageStarts = (
  begins: readonly Date[],
  startedAt: Date | null | undefined,
): number[] => {
  if (!startedAt || begins.length === 0) return [0];
  const places = begins.map((at) => Math.max(0, (at.getTime() - startedAt.getTime()) / 1000));
  return places
    .toSorted((a, b) => a - b)
    .filter((place, index, all) => place - (all[index - 1] ?? -Infinity) > repeatedNoteSeconds);
};

/**
 * Finds the voice message among the recordings of a call. If the caller withheld their number or refused recording, returns
 * the recordings to delete. A recording is a voice message only if the contact flow noted that it played the tone.
 */
export function findCallRecordings(
  record: ContactRecord,
  noted: readonly Date[] = [],
): CallRecordings {
  const recordings = record.Recordings ?? [];
  const isRefused =
    getContactAttribute(record, 'withheld') === 'yes' ||
    getContactAttribute(record, 'recording') === 'no';
  if (isRefused) {
    const locations = recordings.flatMap(({ Location }) => Location || []);
    return locations.length > 0 ? { kind: 'not-agreed', locations } : { kind: 'nothing' };
  }
  const found = recordings.find(({ ParticipantType }) => ParticipantType === 'IVR');
  if (!found?.Location) return { kind: 'nothing' };
  const last = Instant.safeParse(getContactAttribute(record, 'vmStart')).data;
  const begins = [...noted, ...(last ? [last] : [])];
  const isMarked = begins.length > 0 || getContactAttribute(record, 'vm') !== undefined;
  if (!isMarked) return { kind: 'nothing' };
  const fromSeconds = computeMessageStarts(begins, found.StartTimestamp);
  return {
    ...{ kind: 'message', location: found.Location, fromSeconds },
    lang: languages[getCallerLang(record)].transcription,
  };
}

/** Returns whether a recording is too short for a voice message, usually because the caller hung up at the tone. */
export function isVoiceMessageTooShort(seconds: number): boolean {
  return seconds < callLimits.shortestMessageSeconds;
}
