import type { Lang } from '../messages/lang.ts';
import { Lang as AnyLang } from '../messages/lang.ts';
import { Instant } from '../time/instant.ts';
import { callNumbers } from './call-numbers.ts';
import { attributeOf, type ContactRecord } from './contact-record.ts';

/** The languages as Amazon Transcribe calls them. */
const transcribed = { vi: 'vi-VN', km: 'km-KH', en: 'en-US' } as const satisfies Record<
  Lang,
  string
>;
export type TranscribedLang = (typeof transcribed)[Lang];

/** What lies in the recordings of a call: nothing of ours, what nobody agreed to, or a message and where it begins. */
export type Recorded =
  | { kind: 'nothing' }
  | { kind: 'not-agreed'; locations: string[] }
  /** Whoever was put through to a second tone has spoken twice. */
  | { kind: 'message'; location: string; fromSeconds: number[]; lang: TranscribedLang };

const langOf = (record: ContactRecord): Lang =>
  AnyLang.safeParse(attributeOf(record, 'lang')).data ?? 'vi';

/** A recording begins with the first message; one that doesn't say when is taken from there. */
const placesOf = (begins: readonly Date[], startedAt: Date | null | undefined): number[] => {
  if (!startedAt || begins.length === 0) return [0];
  const places = begins.map((at) => Math.max(0, (at.getTime() - startedAt.getTime()) / 1000));
  return [...new Set(places)].toSorted((a, b) => a - b);
};

/**
 * Whoever withholds their number, or refuses to be recorded, leaves no recording, whatever a flow has done. A recording
 * without a word of the flow that the tone was heard is no message.
 */
export const recordedIn = (record: ContactRecord, noted: readonly Date[] = []): Recorded => {
  const recordings = record.Recordings ?? [];
  const isRefused =
    attributeOf(record, 'withheld') === 'yes' || attributeOf(record, 'recording') === 'no';
  if (isRefused) {
    const locations = recordings.flatMap(({ Location }) => Location || []);
    return locations.length > 0 ? { kind: 'not-agreed', locations } : { kind: 'nothing' };
  }
  const found = recordings.find(({ ParticipantType }) => ParticipantType === 'IVR');
  if (!found?.Location) return { kind: 'nothing' };
  const last = Instant.safeParse(attributeOf(record, 'vmStart')).data;
  const begins = [...noted, ...(last ? [last] : [])];
  const isMarked = begins.length > 0 || attributeOf(record, 'vm') !== undefined;
  if (!isMarked) return { kind: 'nothing' };
  const fromSeconds = placesOf(begins, found.StartTimestamp);
  return {
    ...{ kind: 'message', location: found.Location, fromSeconds },
    lang: transcribed[langOf(record)],
  };
};

/** Somebody hung up at the tone. */
export const isTooShort = (seconds: number): boolean =>
  seconds < callNumbers.shortestMessageSeconds;
