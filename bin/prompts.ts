import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { listPrompts } from '../core/contact-center/prompts/list-prompts.ts';
import { needsHumanRecording, Prompt } from '../core/contact-center/prompts/prompt.ts';
import { findPromptFaults } from '../core/contact-center/prompts/prompt-faults.ts';
import { type Directory, validateDirectory } from '../core/directory/model/directory.ts';
import { readDirectoryFiles } from '../core/directory/model/directory-files.ts';
import { Lang } from '../core/messages/lang.ts';
import { mapLangs } from '../core/messages/map-langs.ts';
import { computeTextChecksum } from '../core/text/checksum.ts';
import { hotlineFlows } from '../lib/contact-center/flows/all.ts';
import { listRequiredPrompts } from '../lib/contact-center/flows/modules/required-prompts.ts';
import {
  concatenatePromptParts,
  type RenderedPromptFile,
  renderPrompts,
} from '../lib/contact-center/prompts/render-prompts.ts';
import { listMissingTools } from '../lib/contact-center/prompts/synthesize-speech.ts';
import { defineCommand } from './cli/command.ts';
import { CommandError, UsageError } from './cli/command-error.ts';
import { printLine } from './cli/program.ts';
import { promptToolTexts as words } from './prompt-tool-texts.ts';

const root = resolve(import.meta.dirname, '..');

const Rendering = z.object({
  language: Lang.optional(),
  on: z.iso.date().optional(),
  to: z.string(),
  recordings: z.string(),
  write: z.boolean(),
});
type Rendering = z.infer<typeof Rendering>;

const loadDirectoryFiles = (): Directory => {
  const validated = validateDirectory(readDirectoryFiles());
  if (validated.kind === 'invalid') throw new Error(JSON.stringify(validated.problems, null, 1));
  return validated.directory;
};

/**
 * Writes the measured durations of prompts to the prompt manifest in the repository. The entry of a human recording keeps
 * the hash of the text that the person read.
 */
const writeManifest = async (
  lang: Lang,
  rendered: readonly RenderedPromptFile[],
): Promise<void> => {
  const file = join(root, `core/contact-center/prompts/${lang}.json`);
  const rows = z.array(Prompt).parse(JSON.parse(await readFile(file, 'utf8')));
  const lengths = new Map(rendered.map(({ key, seconds }) => [key, seconds]));
  const measured = rows.map((row) => ({
    ...row,
    hash: needsHumanRecording(row) ? computeTextChecksum(row.text) : row.hash,
    seconds: lengths.get(row.key) ?? row.seconds,
  }));
  await writeFile(file, `${JSON.stringify(measured, null, 2)}\n`);
};

const render = async (options: Rendering, directory: Directory, on: Date): Promise<void> => {
  const missing = await listMissingTools();
  if (missing.length > 0) throw new CommandError(words.install(missing));
  const languages = options.language === undefined ? Lang.options : [options.language];
  const renderedPrompts: RenderedPromptFile[] = [];
  for (const lang of languages) {
    const rendered = await renderPrompts(lang, listPrompts(lang, directory, on), options);
    if (options.write) await writeManifest(lang, rendered);
    renderedPrompts.push(...rendered);
  }
  renderedPrompts.push(...(await concatenatePromptParts(options.to, languages)));
  const lines = [...Map.groupBy(renderedPrompts, ({ folder }) => folder)].map(([folder, files]) =>
    words.made(folder, files),
  );
  printLine(`${lines.join('\n')}\n${words.where(options.to)}`);
};

/**
 * Prints which prompt recordings the stage `prod` still needs before its telephone can open. Returns true if none is
 * missing.
 */
const areAllRecorded = (directory: Directory, on: Date): boolean => {
  const recorded = mapLangs((lang) => listPrompts(lang, directory, on));
  const faults = findPromptFaults(recorded, listRequiredPrompts(hotlineFlows));
  if (faults.length > 0) printLine(words.notReady(faults));
  return faults.length === 0;
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

export const renderPromptsCommand = defineCommand({
  description: `Renders everything callers hear with a synthetic voice, as placeholders for real recordings: µ-law WAV files
at 8 kHz, and the text beside each. Needs espeak-ng and sox. See docs/contact-center.md.`,
  options: {
    language: { ...text, value: 'LANG', summary: 'only vi, km or en' },
    on: { ...text, value: 'DAY', summary: 'communes of this day (default: today)' },
    to: { ...text, value: 'DIR', summary: 'output folder', default: '.local/prompts' },
    recordings: {
      ...text,
      value: 'DIR',
      summary: 'real recordings, used instead of the voice',
      default: '.local/recordings',
    },
    write: { ...flag, summary: 'also writes the lengths to core/contact-center/prompts/*.json' },
    check: { ...flag, summary: 'only lists the recordings that production still lacks' },
  },
  examples: ['', '--language vi --on 2021-12-03 --write', '--check'],
  exitCodes: { 0: 'done', 1: 'with --check: recordings are missing' },
  run: async ({ check, ...values }) => {
    const read = Rendering.safeParse(values);
    if (!read.success) throw new UsageError(z.prettifyError(read.error));
    const on = new Date(read.data.on === undefined ? Date.now() : `${read.data.on}T08:00:00+07:00`);
    const directory = loadDirectoryFiles();
    if (check) return areAllRecorded(directory, on) ? 0 : 1;
    const [to, recordings] = [resolve(root, values.to), resolve(root, values.recordings)];
    await render({ ...read.data, to, recordings }, directory, on);
    return 0;
  },
});
