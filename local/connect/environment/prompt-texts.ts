import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Resources } from '../../assembly/resources.ts';

const PromptTexts = z.record(z.string(), z.object({ text: z.string(), seconds: z.number() }));

/**
 * Reads the text and duration of each recorded prompt from an asset of the cloud assembly; the result is keyed by the
 * recording's name, such as `vi/menu`.
 */
export function readPromptTexts(
  resources: Resources,
): ReadonlyMap<string, z.infer<typeof PromptTexts>[string]> {
  return new Map(
    resources
      .assetsNamed('Hotline::PromptTexts')
      .flatMap((file) => Object.entries(PromptTexts.parse(JSON.parse(readFileSync(file, 'utf8'))))),
  );
}
