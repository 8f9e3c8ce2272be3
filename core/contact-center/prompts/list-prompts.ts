import * as z from 'zod';
import type { Directory } from '../../directory/directory.ts';
import type { Lang } from '../../messages/lang.ts';
import { computeTextChecksum } from '../../text/checksum.ts';
import en from './en.json' with { type: 'json' };
import { generateSpokenTexts, type SpokenText } from './generated-texts.ts';
import km from './km.json' with { type: 'json' };
import { estimateSpokenSeconds, Prompt } from './prompt.ts';
import { soundPrompts } from './prompt-sounds.ts';
import vi from './vi.json' with { type: 'json' };

const Manifest = z.array(Prompt);

const manifests: Record<Lang, readonly Prompt[]> = {
  vi: Manifest.parse(vi),
  km: Manifest.parse(km),
  en: Manifest.parse(en),
};

/**
 * Returns the prompt for a text without a recording: silent in Khmer, for which no speech synthesis is available;
 * synthesized (`placeholder`) in other languages.
 */
const toUnrecordedPrompt = (lang: Lang, { key, text }: SpokenText): Prompt => ({
  key,
  text,
  status: lang === 'km' ? 'silent' : 'placeholder',
  hash: computeTextChecksum(text),
  seconds: estimateSpokenSeconds(text),
});

/**
 * Returns all telephone prompts in a language, except those concatenated from others: recorded prompts, sounds, and texts
 * generated from the reference data that is valid on the date.
 */
export function listPrompts(
  lang: Lang,
  directory: Pick<Directory, 'areas' | 'topics'>,
  on: Date,
): Prompt[] {
  const written = new Map(manifests[lang].map((row) => [row.key, row]));
  const generated = generateSpokenTexts(lang, directory, on).map((spoken) => {
    const row = written.get(spoken.key);
    written.delete(spoken.key);
    return row ? { ...row, text: spoken.text } : toUnrecordedPrompt(lang, spoken);
  });
  return [...written.values(), ...soundPrompts, ...generated];
}
