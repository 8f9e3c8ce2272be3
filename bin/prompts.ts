import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { isSpokenByNobody, Prompt } from '../core/contact-center/prompts/prompt.ts';
import { promptFaults } from '../core/contact-center/prompts/prompt-faults.ts';
import { promptsIn } from '../core/contact-center/prompts/prompts-in.ts';
import { type Directory, validateDirectory } from '../core/directory/directory.ts';
import { directoryFiles } from '../core/directory/directory-files.ts';
import { Lang } from '../core/messages/lang.ts';
import { promptWords as words } from '../core/messages/wording/prompts.ts';
import { checksum } from '../core/text/checksum.ts';
import { programs } from '../lib/contact-center/flows/all.ts';
import { neededPrompts } from '../lib/contact-center/flows/needed-prompts.ts';
import {
  assemblePrompts,
  type Rendered,
  renderPrompts,
} from '../lib/contact-center/prompts/render-prompts.ts';
import { missingTools } from '../lib/contact-center/prompts/speak.ts';

const root = resolve(import.meta.dirname, '..');
const Options = z.object({
  language: Lang.optional(),
  to: z.string().default(join(root, '.local/prompts')),
  recordings: z.string().default(join(root, '.local/recordings')),
  on: z.iso.date().optional(),
  check: z.boolean().default(false),
  write: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const { values } = parseArgs({
  options: { language: text, to: text, recordings: text, on: text, check: flag, write: flag },
});

const fail = (why: string): void => {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
};

const directoryOfFiles = (): Directory => {
  const validated = validateDirectory(directoryFiles());
  if (validated.kind === 'invalid') throw new Error(JSON.stringify(validated.problems, null, 1));
  return validated.directory;
};

/** The measured lengths, into the manifest that is committed. What a person has recorded says what it said then. */
const writeManifest = async (lang: Lang, rendered: readonly Rendered[]): Promise<void> => {
  const file = join(root, `core/contact-center/prompts/${lang}.json`);
  const rows = z.array(Prompt).parse(JSON.parse(await readFile(file, 'utf8')));
  const lengths = new Map(rendered.map(({ key, seconds }) => [key, seconds]));
  const measured = rows.map((row) => ({
    ...row,
    hash: isSpokenByNobody(row) ? checksum(row.text) : row.hash,
    seconds: lengths.get(row.key) ?? row.seconds,
  }));
  await writeFile(file, `${JSON.stringify(measured, null, 2)}\n`);
};

const render = async (options: Options, directory: Directory, on: Date): Promise<void> => {
  const missing = await missingTools();
  if (missing.length > 0) return fail(words.install(missing));
  const languages = options.language === undefined ? Lang.options : [options.language];
  const made: Rendered[] = [];
  for (const lang of languages) {
    const rendered = await renderPrompts(lang, promptsIn(lang, directory, on), options);
    if (options.write) await writeManifest(lang, rendered);
    made.push(...rendered);
  }
  made.push(...(await assemblePrompts(options.to, languages)));
  const lines = [...Map.groupBy(made, ({ folder }) => folder)].map(([folder, files]) =>
    words.made(folder, files),
  );
  process.stdout.write(`${lines.join('\n')}\n${words.where(options.to)}\n`);
};

const check = (directory: Directory, on: Date): void => {
  const prompts = {
    vi: promptsIn('vi', directory, on),
    km: promptsIn('km', directory, on),
    en: promptsIn('en', directory, on),
  };
  const faults = promptFaults(prompts, neededPrompts(programs));
  if (faults.length > 0) fail(words.notReady(faults));
};

const options = Options.parse(values);
const on = options.on === undefined ? new Date() : new Date(`${options.on}T08:00:00+07:00`);
const directory = directoryOfFiles();
if (options.check) check(directory, on);
else await render(options, directory, on);
