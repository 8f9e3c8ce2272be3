import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Annotations } from 'aws-cdk-lib';
import { CfnPrompt } from 'aws-cdk-lib/aws-connect';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import { operatorWhispers } from '../../../core/contact-center/prompts/operator-whispers.ts';
import { estimateSpokenSeconds } from '../../../core/contact-center/prompts/prompt.ts';
import type { SpokenText } from '../../../core/contact-center/prompts/spoken-text.ts';
import { officialLang } from '../../../i18n/languages.ts';
import { renderTones } from '../prompts/mu-law-wav.ts';
import type { ConnectInstanceResource } from './connect-instance.ts';

const root = resolve(import.meta.dirname, '../../..');
const recordings = join(root, '.local/prompts', officialLang);
const silences = join(root, 'node_modules/.cache/hotline/silent-whispers');

/** Writes a silence that is as long as reading the text would take, and returns its path. */
const writeSilence = ({ key, text }: SpokenText): string => {
  const file = join(silences, `${key}.wav`);
  mkdirSync(silences, { recursive: true });
  // replaced atomically, because other processes may read the file at the same time
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, renderTones([{ seconds: estimateSpokenSeconds(text) }]));
  renameSync(fresh, file);
  return file;
};

/** Returns the file that `npm run generate -- prompts` has written for this text, or undefined if there is none. */
const findRecording = ({ key, text }: SpokenText, folder: string): string | undefined => {
  const file = join(folder, key);
  const isCurrent =
    existsSync(`${file}.wav`) &&
    existsSync(`${file}.txt`) &&
    readFileSync(`${file}.txt`, 'utf8') === text;
  return isCurrent ? `${file}.wav` : undefined;
};

/**
 * Returns the warning about the recordings for operators that a deployment would replace by silence, with the command that
 * renders them; undefined if the folder contains all of them.
 */
export function warnAboutSilentWhispers(folder: string): string | undefined {
  const silent = operatorWhispers.filter((whisper) => findRecording(whisper, folder) === undefined);
  if (silent.length === 0) return undefined;
  return [
    `Operators hear silence instead of ${silent.length} announcements before a call:`,
    `${silent.map(({ key }) => key).join(', ')}. Render them on this machine, then deploy again:`,
    `npm run generate -- prompts --language ${officialLang}`,
  ].join(' ');
}

type WhisperPromptsProps = {
  instance: ConnectInstanceResource;
  /** Whether nobody hears the recordings, so that missing ones need no warning. */
  isSilent: boolean;
};

/**
 * Recordings that operators hear before a conversation, imported into the Connect instance. A machine without recordings can
 * synthesize the stack: it gets silence instead, and a warning.
 */
export class WhisperPrompts extends Construct {
  private readonly arnsByKey: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, { instance, isSilent }: WhisperPromptsProps) {
    super(scope, id);
    const warning = isSilent ? undefined : warnAboutSilentWhispers(recordings);
    if (warning) Annotations.of(this).addWarningV2('hotline:silent-whispers', warning);
    this.arnsByKey = new Map(
      operatorWhispers.map((whisper) => {
        const { key } = whisper;
        const recording = new Asset(this, `${key}-recording`, {
          path: findRecording(whisper, recordings) ?? writeSilence(whisper),
        });
        const prompt = new CfnPrompt(this, key, {
          instanceArn: instance.arn,
          name: `${officialLang}/${key}`,
          s3Uri: recording.s3ObjectUrl,
        });
        return [key, prompt.attrPromptArn];
      }),
    );
  }

  /** Returns the ARN of the prompt, or undefined if there is no such prompt. */
  arnOf(key: string): string | undefined {
    return this.arnsByKey.get(key);
  }
}
