import type { FlowParameter } from './block.ts';
import {
  type ContactReference,
  contactAttributeRef,
  type FlowText,
  promptBucketRef,
  type ResourceRef,
} from './values.ts';

/** Content that a caller hears or a chat user reads: a recording in S3, a text, SSML or a prompt stored in Connect. */
export type FlowPrompt =
  | { recording: string | ContactReference | FlowText; language: string | ContactReference }
  | { text: string | FlowText | ContactReference }
  | { ssml: string | FlowText }
  | { prompt: ResourceRef<'prompt'> };

/**
 * Builds a prompt from a recording in S3. By default, the recording is in the language that the caller chose, and its name
 * may come from contact attributes.
 */
export function recordingPrompt(
  key: string | ContactReference | FlowText,
  language: string | ContactReference = contactAttributeRef('lang'),
): FlowPrompt {
  return {
    recording: key,
    language,
  };
}

export function textPrompt(text: string | FlowText | ContactReference): FlowPrompt {
  return {
    text: text,
  };
}

/** Converts a prompt into the parameters of the block that plays it. */
export function toPromptParameters(prompt: FlowPrompt): { readonly [key: string]: FlowParameter } {
  if ('text' in prompt) return { Text: prompt.text };
  if ('ssml' in prompt) return { SSML: prompt.ssml };
  if ('prompt' in prompt) return { PromptId: prompt.prompt };
  const { recording: key, language } = prompt;
  const parts = ['https://', promptBucketRef, '/', language, '/', ...partsOf(key), '.wav'];
  return { Media: { Uri: { $: 'text', parts }, SourceType: 'S3', MediaType: 'Audio' } };
}

const partsOf = (key: string | ContactReference | FlowText): FlowText['parts'] =>
  typeof key === 'object' && key.$ === 'text' ? key.parts : [key];
