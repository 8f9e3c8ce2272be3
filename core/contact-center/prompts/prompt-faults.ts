import { Lang } from '../../messages/lang.ts';
import { assembledPrompts } from './assembled-prompts.ts';
import { isPromptOutdated, type Prompt } from './prompt.ts';

/** Prompt that a contact flow plays. It is in the caller's language, unless `folder` names a fixed language folder. */
export type RequiredPrompt = { key: string; folder?: string | undefined };

export type PromptFault = {
  lang: Lang;
  key: string;
  fault: 'missing' | 'placeholder' | 'silent' | 'outdated';
};

/**
 * Returns the prompts that must be fixed before the hotline goes live: missing, outdated, silent or placeholder recordings.
 */
export function findPromptFaults(
  prompts: Readonly<Record<Lang, readonly Prompt[]>>,
  needed: readonly RequiredPrompt[],
): PromptFault[] {
  return Lang.options.flatMap((lang) => {
    const rows = new Map(prompts[lang].map((row) => [row.key, row]));
    const keys = new Set([
      ...rows.keys(),
      ...needed.flatMap((each) => listRecordingKeys(lang, each)),
    ]);
    return [...keys].flatMap((key) => {
      const fault = findFault(rows.get(key));
      return fault === undefined ? [] : [{ lang, key, fault }];
    });
  });
}

/** Returns the names of the recordings in one language that form a prompt. */
const listRecordingKeys = (lang: Lang, { key, folder = lang }: RequiredPrompt): string[] => {
  const assembled = assembledPrompts.find((each) => each.folder === folder && each.key === key);
  if (assembled)
    return assembled.parts.filter((part) => part.lang === lang).map((part) => part.key);
  return [folder === lang ? key : `${folder}/${key}`];
};

const findFault = (prompt: Prompt | undefined): PromptFault['fault'] | undefined => {
  if (prompt === undefined) return 'missing';
  if (isPromptOutdated(prompt)) return 'outdated';
  return prompt.status === 'placeholder' || prompt.status === 'silent' ? prompt.status : undefined;
};
