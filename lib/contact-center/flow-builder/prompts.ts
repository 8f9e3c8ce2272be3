import type { Parameter } from './block.ts';
import { attribute, promptBucket, type Ref, type Reference, type Text } from './values.ts';

/** Content that a caller hears or a chat user reads: a recording, text, SSML or a stored Connect prompt. */
export type Prompt =
  | { recording: string | Reference | Text; language: string | Reference }
  | { say: string | Text | Reference }
  | { ssml: string | Text }
  | { prompt: Ref<'prompt'> };

/**
 * Prompt with a recording from S3, by default in the language that the caller chose. The key may come from contact
 * attributes.
 */
export const recording = (
  key: string | Reference | Text,
  language: string | Reference = attribute('lang'),
): Prompt => ({
  recording: key,
  language,
});

export const say = (said: string | Text | Reference): Prompt => ({ say: said });

/** Converts a prompt into the parameters of the block that plays it. */
export const spoken = (prompt: Prompt): { readonly [key: string]: Parameter } => {
  if ('say' in prompt) return { Text: prompt.say };
  if ('ssml' in prompt) return { SSML: prompt.ssml };
  if ('prompt' in prompt) return { PromptId: prompt.prompt };
  const { recording: key, language } = prompt;
  const parts = ['https://', promptBucket, '/', language, '/', ...partsOf(key), '.wav'];
  return { Media: { Uri: { $: 'text', parts }, SourceType: 'S3', MediaType: 'Audio' } };
};

const partsOf = (key: string | Reference | Text): Text['parts'] =>
  typeof key === 'object' && key.$ === 'text' ? key.parts : [key];
