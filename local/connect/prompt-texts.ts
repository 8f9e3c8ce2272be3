import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';

const PromptTexts = z.record(z.string(), z.object({ text: z.string(), seconds: z.number() }));

/**
 * Reads the text and duration of each recording, by its name in the bucket such as `vi/menu`, from an asset of the cloud
 * assembly.
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
