import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';

const PromptTexts = z.record(z.string(), z.object({ text: z.string(), seconds: z.number() }));

/** What each recording says and for how long, by its place in the bucket, `vi/menu`: the assembly has a file of them. */
export const readPromptTexts = (
  resources: Resources,
): ReadonlyMap<string, z.infer<typeof PromptTexts>[string]> =>
  new Map(
    resources
      .assetsNamed('Hotline::PromptTexts')
      .flatMap((file) => Object.entries(PromptTexts.parse(JSON.parse(readFileSync(file, 'utf8'))))),
  );
