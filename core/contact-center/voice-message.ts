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
  | { kind: 'not-agreed'; location: string }
  | { kind: 'message'; location: string; fromSeconds: number; lang: TranscribedLang };

const langOf = (record: ContactRecord): Lang =>
  AnyLang.safeParse(attributeOf(record, 'lang')).data ?? 'vi';

/**
 * Whoever withholds their number, or refuses to be recorded, leaves no recording, whatever a flow has done. A recording
 * without a word of the flow that the tone was heard is no message.
 */
export const recordedIn = (record: ContactRecord, notedFrom: Date | undefined): Recorded => {
  const found = record.Recordings?.find(
    ({ ParticipantType, Location }) => ParticipantType === 'IVR' && Location,
  );
  const location = found?.Location;
  if (!found || !location) return { kind: 'nothing' };
  const isRefused =
    attributeOf(record, 'withheld') === 'yes' || attributeOf(record, 'recording') === 'no';
  if (isRefused) return { kind: 'not-agreed', location };
  const from = Instant.safeParse(attributeOf(record, 'vmStart')).data ?? notedFrom;
  if (!from && attributeOf(record, 'vm') === undefined) return { kind: 'nothing' };
  const startedAt = found.StartTimestamp ?? record.InitiationTimestamp;
  const fromSeconds = from ? Math.max(0, (from.getTime() - startedAt.getTime()) / 1000) : 0;
  return { kind: 'message', location, fromSeconds, lang: transcribed[langOf(record)] };
};

/** Somebody hung up at the tone. */
export const isTooShort = (seconds: number): boolean =>
  seconds < callNumbers.shortestMessageSeconds;
