import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import { assembledPrompts } from '../../../core/contact-center/prompts/assembled-prompts.ts';
import { listPrompts } from '../../../core/contact-center/prompts/list-prompts.ts';
import type { Prompt } from '../../../core/contact-center/prompts/prompt.ts';
import { findPromptFaults } from '../../../core/contact-center/prompts/prompt-faults.ts';
import { Directory } from '../../../core/directory/model/directory.ts';
import { readDirectoryFiles } from '../../../core/directory/model/directory-files.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { mapLangs } from '../../../core/messages/map-langs.ts';
import type { Texts } from '../../../i18n/languages.ts';
import type { FlowDefinition } from '../flow-builder/flow.ts';
import { listRequiredPrompts } from '../flows/modules/required-prompts.ts';
import { summarizePromptFaults } from '../prompts/summarize-prompt-faults.ts';

type Prompts = Texts<Prompt[]>;

type PromptTextsProps = { programs: readonly FlowDefinition[]; asOf: string };

const cache = resolve(import.meta.dirname, '../../../node_modules/.cache/hotline/prompt-texts');

/** CDK asset with the texts of all prompt recordings. The local run has no recordings, so it shows the texts instead. */
export class PromptTextAsset extends Construct {
  /** Summary of required prompt recordings that are missing or placeholders; undefined if there are none. */
  readonly missing: string | undefined;

  constructor(scope: Construct, id: string, { programs, asOf }: PromptTextsProps) {
    super(scope, id);
    const { version, prompts } = promptsOn(new Date(`${asOf}T12:00:00+07:00`));
    const faults = findPromptFaults(prompts, listRequiredPrompts(programs));
    this.missing = faults.length === 0 ? undefined : summarizePromptFaults(faults, asOf);
    const texts = new Asset(this, 'Texts', {
      path: written(`${asOf}-${version}`, placed(prompts)),
    });
    Stack.of(this).addMetadata('Hotline::PromptTexts', texts.s3ObjectKey);
  }
}

const promptsOn = (day: Date): { version: string; prompts: Prompts } => {
  const directory = Directory.parse(readDirectoryFiles());
  const prompts = mapLangs((lang) => listPrompts(lang, directory, day));
  return { version: directory.version, prompts };
};

type PromptText = { text: string; seconds: number };

/** Returns text and duration of each prompt recording, keyed by S3 object key without suffix, such as `vi/menu`. */
const placed = (prompts: Prompts): Record<string, PromptText> => {
  const single = Lang.options.flatMap((lang) =>
    prompts[lang].map(({ key, text, seconds }) => [`${lang}/${key}`, { text, seconds }] as const),
  );
  const known = new Map<string, PromptText>(single);
  const joined = assembledPrompts.map(({ folder, key, parts }) => {
    const promptTexts = parts.flatMap((part) => known.get(`${part.lang}/${part.key}`) ?? []);
    const text = promptTexts.map((part) => part.text).join(' ');
    const seconds = promptTexts.reduce((sum, part) => sum + part.seconds, 0);
    return [`${folder}/${key}`, { text, seconds: Math.round(seconds * 10) / 10 }] as const;
  });
  return Object.fromEntries([...single, ...joined]);
};

/**
 * Writes the prompt texts to a cache file and returns its path. The file is replaced atomically, because other processes may
 * read it at the same time.
 */
const written = (name: string, texts: Record<string, PromptText>): string => {
  const file = join(cache, `${name}.json`);
  const fresh = `${file}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  writeFileSync(fresh, JSON.stringify(texts));
  renameSync(fresh, file);
  return file;
};
