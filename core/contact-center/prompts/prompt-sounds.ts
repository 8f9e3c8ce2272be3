import { computeTextChecksum } from '../../text/checksum.ts';
import { silenceKey } from '../read/spoken-prompt-keys.ts';
import type { Prompt } from './prompt.ts';

/** Sine tone with a frequency in hertz and a duration. Without a frequency, it is silence. */
export type Tone = { hertz?: number; seconds: number };

const scale = [262, 330, 392, 523, 392, 330];
const bars = 8;

/** Sounds without speech, such as the beep and the music on hold. They are the same in every language. */
export const promptSounds: Readonly<Record<string, readonly Tone[]>> = {
  [silenceKey]: [{ seconds: 0.1 }],
  pause: [{ seconds: 0.4 }],
  beep: [{ hertz: 1000, seconds: 0.4 }],
  music: Array.from({ length: bars }, () => scale)
    .flat()
    .map((hertz) => ({ hertz, seconds: 0.4 })),
};

const computeTotalSeconds = (tones: readonly Tone[]): number =>
  Math.round(tones.reduce((sum, { seconds }) => sum + seconds, 0) * 10) / 10;

export const soundPrompts: readonly Prompt[] = Object.entries(promptSounds).map(([key, tones]) => ({
  key,
  text: '',
  status: 'reviewed',
  hash: computeTextChecksum(''),
  seconds: computeTotalSeconds(tones),
}));
