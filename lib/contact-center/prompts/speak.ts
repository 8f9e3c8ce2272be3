import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Lang } from '../../../core/messages/lang.ts';

const run = promisify(execFile);

/** Voices of espeak-ng; it has none that speaks Khmer. */
const voices: Readonly<Partial<Record<Lang, string>>> = { vi: 'vi-vn-x-south', en: 'en-gb' };

const wordsPerMinute = 150;

export const hasVoice = (lang: Lang): boolean => voices[lang] !== undefined;

/** A machine's voice into a file as Connect plays it: a placeholder, until a person has recorded the text. */
export const speak = async (lang: Lang, text: string, file: string): Promise<void> => {
  const voice = voices[lang];
  if (voice === undefined) throw new Error(`No machine speaks ${lang}`);
  const raw = `${file}.raw.wav`;
  await run('espeak-ng', ['-v', voice, '-s', String(wordsPerMinute), '-w', raw, '--', text]);
  await run('sox', [raw, '-r', '8000', '-c', '1', '-e', 'u-law', '-b', '8', file, 'gain', '-3']);
  await rm(raw);
};

/** Which of the two programs are missing. */
export const missingTools = async (): Promise<string[]> => {
  const found = await Promise.all(
    ['espeak-ng', 'sox'].map(async (tool) => {
      try {
        await run(tool, ['--version']);
        return [];
      } catch {
        return [tool];
      }
    }),
  );
  return found.flat();
};
