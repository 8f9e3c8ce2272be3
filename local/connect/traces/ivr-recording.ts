import type { CallTranscript } from '../../../flow-tools/simulator/caller/transcript.ts';
import { buildWavFile, type EmbeddedSpokenText } from './wav-file.ts';

/** Audio file of a call's IVR recording. One file covers the time from the first start of recording to the last stop. */
export type IvrRecording = { startedAt: Date; stoppedAt: Date; key: string; file: Uint8Array };

/** Seconds between the tone and the first word that the caller records. */
const breathSeconds = 0.5;

const padded = (part: number): string => String(part).padStart(2, '0');

/** Returns the S3 object key of a recording in Connect's format: `…/ivr/2021/12/03/<contact>_20211203T01:00_UTC.wav`. */
const keyOf = (prefix: string, contactId: string, at: Date): string => {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  const date = [year, padded(month), padded(day)];
  const time = `${padded(at.getUTCHours())}:${padded(at.getUTCMinutes())}`;
  return `${prefix}/ivr/${date.join('/')}/${contactId}_${date.join('')}T${time}_UTC.wav`;
};

export function buildIvrRecording(
  { recordings, startedAt, contactId }: CallTranscript,
  prefix: string,
): IvrRecording | undefined {
  const [first] = recordings;
  const last = recordings.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const instant = (seconds: number) => new Date(Date.parse(startedAt) + seconds * 1000);
  const texts = recordings.flatMap(({ from, said: spokenText }): EmbeddedSpokenText[] =>
    spokenText === undefined
      ? []
      : [{ atSeconds: from - first.from + breathSeconds, text: spokenText }],
  );
  return {
    startedAt: instant(first.from),
    stoppedAt: instant(last.to),
    key: keyOf(prefix, contactId, instant(first.from)),
    file: buildWavFile(last.to - first.from, texts),
  };
}
