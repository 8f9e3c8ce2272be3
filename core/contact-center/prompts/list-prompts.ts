import { languages, officialLang } from '../../../i18n/languages.ts';
import type { Directory } from '../../directory/model/directory.ts';
import type { Lang } from '../../messages/lang.ts';
import { computeTextChecksum } from '../../text/checksum.ts';
import { generateSpokenTexts } from './generated-texts.ts';
import { promptManifests } from './manifests.ts';
import { operatorWhispers } from './operator-whispers.ts';
import { estimateSpokenSeconds, type Prompt } from './prompt.ts';
import { soundPrompts } from './prompt-sounds.ts';
import type { SpokenText } from './spoken-text.ts';

/**
 * Returns the prompt for a text without a recording: synthesized (`placeholder`), or silent in languages such as Khmer, for
 * which no speech synthesis is available.
 */
const toUnrecordedPrompt = (lang: Lang, { key, text }: SpokenText): Prompt => ({
  key,
  text,
  status: languages[lang].voice === undefined ? 'silent' : 'placeholder',
  hash: computeTextChecksum(text),
  seconds: estimateSpokenSeconds(text),
});

/**
 * Returns all telephone prompts in a language, except those concatenated from others: recorded prompts, sounds, and texts
 * generated from the reference data that is valid on the date. The Vietnamese prompts include those that operators hear.
 */
export function listPrompts(
  lang: Lang,
  directory: Pick<
    Directory,
    'areas' | 'calendar' | 'organization' | 'services' | 'topicGroups' | 'topics'
  >,
  on: Date,
): Prompt[] {
  const written = new Map(promptManifests[lang].map((row) => [row.key, row]));
  const whispers = lang === officialLang ? operatorWhispers : [];
  const texts = [...generateSpokenTexts(lang, directory, on), ...whispers];
  const generated = texts.map((spoken) => {
    const row = written.get(spoken.key);
    written.delete(spoken.key);
    return row ? { ...row, text: spoken.text } : toUnrecordedPrompt(lang, spoken);
  });
  return [...written.values(), ...soundPrompts, ...generated];
}
