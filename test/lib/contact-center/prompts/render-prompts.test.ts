import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assembledPrompts } from '../../../../core/contact-center/prompts/assembled-prompts.ts';
import type { Prompt } from '../../../../core/contact-center/prompts/prompt.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { readWavSamples, toWav } from '../../../../lib/contact-center/prompts/mu-law-wav.ts';
import {
  concatenatePromptParts,
  renderPrompts,
  type SpeechSynthesizer,
} from '../../../../lib/contact-center/prompts/render-prompts.ts';

const home = await mkdtemp(join(tmpdir(), 'prompts-'));
const folders = { to: join(home, 'to'), recordings: join(home, 'recordings') };
afterAll(() => rm(home, { recursive: true }));

const prompt = (key: string, text = `${key}!`): Prompt => ({
  key,
  text,
  status: 'placeholder',
  hash: '0'.repeat(16),
  seconds: 2,
});

/** Speech synthesizer that writes the letters of the text as audio frames. */
const spoken: string[] = [];
const speakLetters: SpeechSynthesizer = async (_, text, file) => {
  spoken.push(text);
  await writeFile(file, toWav(Buffer.from(text)));
};

const render = (lang: Lang, ...prompts: Prompt[]) =>
  renderPrompts(lang, prompts, folders, speakLetters);
const frames = async (name: string) =>
  readWavSamples(await readFile(join(folders.to, `${name}.wav`)));

beforeAll(async () => {
  await mkdir(join(folders.recordings, 'vi'), { recursive: true });
  await writeFile(join(folders.recordings, 'vi/menu.wav'), toWav(Buffer.from('a person')));
});

test('renderPrompts uses a human recording rather than a synthesized voice', async () => {
  await render('vi', prompt('menu'));
  expect(String(await frames('vi/menu'))).toBe('a person');
  expect(spoken).toEqual([]);
});

test('renderPrompts synthesizes a prompt once, and again when its text changes', async () => {
  await render('vi', prompt('closed', 'We are closed'));
  await render('vi', prompt('closed', 'We are closed'));
  await render('vi', prompt('closed', 'We are open'));
  expect(spoken).toEqual(['We are closed', 'We are open']);
  expect(String(await frames('vi/closed'))).toBe('We are open');
});

test('renderPrompts writes a Khmer prompt as silence of the spoken length, with the text in a file beside it', async () => {
  const [made] = await render('km', prompt('menu', 'ចុចលេខ'));
  expect(made).toMatchObject({ seconds: 0.4 });
  expect(new Set(await frames('km/menu'))).toEqual(new Set([0xff]));
  expect(await readFile(join(folders.to, 'km/menu.txt'), 'utf8')).toBe('ចុចលេខ');
});

test('concatenatePromptParts joins the recordings of all languages into one file for each multilingual prompt', async () => {
  for (const lang of ['vi', 'km', 'en'] as const) {
    const keys = assembledPrompts.flatMap(({ parts }) =>
      parts.filter((part) => part.lang === lang).map(({ key }) => key),
    );
    await render(lang, ...[...new Set(keys)].map((key) => prompt(key)));
  }
  const renderedPrompts = await concatenatePromptParts(folders.to, ['vi', 'km', 'en']);
  expect(renderedPrompts.map(({ folder, key }) => `${folder}/${key}`)).toContain(
    'en/topics-health-2021-12-03',
  );
  const parts = await Promise.all(['vi', 'km', 'en'].map((lang) => frames(`${lang}/emergency`)));
  expect(await frames('all/emergency')).toEqual(Buffer.concat(parts));
});

test('concatenatePromptParts creates no multilingual prompts when it gets only one of the languages', async () => {
  const renderedPrompts = await concatenatePromptParts(folders.to, ['vi']);
  expect(new Set(renderedPrompts.map(({ folder }) => folder))).toEqual(new Set(['vi']));
});
