import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assembledPrompts } from '../../../core/contact-center/prompts/assembled-prompts.ts';
import { estimateSpokenSeconds, type Prompt } from '../../../core/contact-center/prompts/prompt.ts';
import { promptSounds } from '../../../core/contact-center/prompts/prompt-sounds.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { computeAudioSeconds, concatenateWavs, readWavSamples, renderTones } from './mu-law-wav.ts';
import { hasSyntheticVoice, synthesizeSpeech } from './synthesize-speech.ts';

type Folders = {
  /** Output folder for prompt files, with a subfolder for each language. */
  to: string;
  /** Folder with human recordings of prompts, with a subfolder for each language. */
  recordings: string;
};

/** Function that synthesizes a text in the given language into a WAV file. */
export type SpeechSynthesizer = typeof synthesizeSpeech;

export type RenderedPromptFile = { folder: string; key: string; seconds: number; bytes: number };

const atOnce = 4;

/**
 * Writes the audio file and the text file of each phone prompt. The audio is a human recording if one exists, otherwise a
 * synthesized voice, or silence as long as reading the text would take.
 */
export async function renderPrompts(
  lang: Lang,
  prompts: readonly Prompt[],
  folders: Folders,
  speakIt: SpeechSynthesizer = synthesizeSpeech,
): Promise<RenderedPromptFile[]> {
  await mkdir(join(folders.to, lang), { recursive: true });
  const left = [...prompts];
  const rendered: RenderedPromptFile[] = [];
  const work = async () => {
    for (let prompt = left.shift(); prompt; prompt = left.shift())
      rendered.push(await renderOne(lang, prompt, folders, speakIt));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return rendered;
}

async function renderOne(
  lang: Lang,
  prompt: Prompt,
  { to, recordings }: Folders,
  speakIt: SpeechSynthesizer,
): Promise<RenderedPromptFile> {
  const { key, text } = prompt;
  const file = join(to, lang, `${key}.wav`);
  const textFile = join(to, lang, `${key}.txt`);
  const recording = join(recordings, lang, `${key}.wav`);
  const tones = promptSounds[key];
  if (existsSync(recording)) await writeFile(file, concatenateWavs([await readFile(recording)]));
  else if (tones) await writeFile(file, renderTones(tones));
  else if (!hasSyntheticVoice(lang))
    await writeFile(file, renderTones([{ seconds: estimateSpokenSeconds(text) }]));
  else if (
    !(existsSync(file) && existsSync(textFile) && (await readFile(textFile, 'utf8')) === text)
  )
    await speakIt(lang, text, file);
  await writeFile(textFile, text);
  return measured(lang, key, await readFile(file));
}

const measured = (folder: string, key: string, wav: Buffer): RenderedPromptFile => ({
  folder,
  key,
  seconds: computeAudioSeconds(readWavSamples(wav)),
  bytes: wav.length,
});

/** Creates the prompts that consist of several recordings by joining the audio files of their parts. */
export async function concatenatePromptParts(
  to: string,
  languages: readonly Lang[],
): Promise<RenderedPromptFile[]> {
  const completePrompts = assembledPrompts.filter(({ parts }) =>
    parts.every(({ lang }) => languages.includes(lang)),
  );
  return Promise.all(
    completePrompts.map(async ({ folder, key, parts }) => {
      const files = parts.map((part) => readFile(join(to, part.lang, `${part.key}.wav`)));
      const texts = parts.map((part) => readFile(join(to, part.lang, `${part.key}.txt`), 'utf8'));
      const wav = concatenateWavs(await Promise.all(files));
      const file = join(to, folder, key);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(`${file}.wav`, wav);
      await writeFile(`${file}.txt`, (await Promise.all(texts)).join(' '));
      return measured(folder, key, wav);
    }),
  );
}
