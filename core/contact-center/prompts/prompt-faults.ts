import { Lang } from '../../messages/lang.ts';
import { assembledPrompts } from './assembled-prompts.ts';
import { isOutdated, type Prompt } from './prompt.ts';

/** A recording that a flow plays: in the caller's language, or in one folder. */
export type NeededPrompt = { key: string; folder?: string | undefined };

export type PromptFault = {
  lang: Lang;
  key: string;
  fault: 'missing' | 'placeholder' | 'silent' | 'outdated';
};

/** What keeps a hotline from going live: recordings that nobody has made, or that say something else by now. */
export const promptFaults = (
  prompts: Readonly<Record<Lang, readonly Prompt[]>>,
  needed: readonly NeededPrompt[],
): PromptFault[] =>
  Lang.options.flatMap((lang) => {
    const rows = new Map(prompts[lang].map((row) => [row.key, row]));
    const keys = new Set([...rows.keys(), ...needed.flatMap((each) => keysIn(lang, each))]);
    return [...keys].flatMap((key) => {
      const fault = faultOf(rows.get(key));
      return fault === undefined ? [] : [{ lang, key, fault }];
    });
  });

/** The recordings of one language that it takes. */
const keysIn = (lang: Lang, { key, folder = lang }: NeededPrompt): string[] => {
  const assembled = assembledPrompts.find((each) => each.folder === folder && each.key === key);
  if (assembled)
    return assembled.parts.filter((part) => part.lang === lang).map((part) => part.key);
  return [folder === lang ? key : `${folder}/${key}`];
};

const faultOf = (prompt: Prompt | undefined): PromptFault['fault'] | undefined => {
  if (prompt === undefined) return 'missing';
  if (isOutdated(prompt)) return 'outdated';
  return prompt.status === 'placeholder' || prompt.status === 'silent' ? prompt.status : undefined;
};
