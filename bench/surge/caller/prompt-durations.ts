import { assembledPrompts } from '../../../core/contact-center/prompts/assembled-prompts.ts';
import { listPrompts } from '../../../core/contact-center/prompts/list-prompts.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { Lang } from '../../../core/messages/lang.ts';

/** Returns the length in seconds of each phone prompt, keyed by language and prompt name. */
export function createPromptSecondsReader(directory: Directory, on: Date) {
  const single = new Map<string, number>(
    Lang.options.flatMap((lang) =>
      listPrompts(lang, directory, on).map(
        ({ key, seconds }) => [`${lang}/${key}`, seconds] satisfies [string, number],
      ),
    ),
  );
  const of = (path: string): number => {
    const seconds = single.get(path);
    if (seconds === undefined) throw new Error(`Recording ${path} does not exist`);
    return seconds;
  };
  const assembled = new Map(
    assembledPrompts.map(({ folder, key, parts }) => [
      `${folder}/${key}`,
      parts.reduce((sum, part) => sum + of(`${part.lang}/${part.key}`), 0),
    ]),
  );
  return (lang: string, key: string): number =>
    assembled.get(`${lang}/${key}`) ?? of(`${lang}/${key}`);
}
