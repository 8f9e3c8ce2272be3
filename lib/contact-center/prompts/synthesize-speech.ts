import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Lang, languages } from '../../../i18n/languages.ts';

const run = promisify(execFile);

const wordsPerMinute = 150;

export function hasSyntheticVoice(lang: Lang): boolean {
  return languages[lang].voice !== undefined;
}

/**
 * Synthesizes a prompt's text into a WAV file for Connect, as a placeholder until a person records the prompt. Needs the
 * programs `espeak-ng` and `sox`.
 */
export async function synthesizeSpeech(lang: Lang, text: string, file: string): Promise<void> {
  const { voice } = languages[lang];
  if (voice === undefined) throw new Error(`No synthetic voice for language ${lang}`);
  const raw = `${file}.raw.wav`;
  await run('espeak-ng', ['-v', voice, '-s', String(wordsPerMinute), '-w', raw, '--', text]);
  await run('sox', [raw, '-r', '8000', '-c', '1', '-e', 'u-law', '-b', '8', file, 'gain', '-3']);
  await rm(raw);
}

/** Returns the names of the required programs, `espeak-ng` and `sox`, that are not installed. */
export async function listMissingTools(): Promise<string[]> {
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
}
