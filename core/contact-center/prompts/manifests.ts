import * as z from 'zod';
import type { Texts } from '../../../i18n/languages.ts';
import en from './en.json' with { type: 'json' };
import km from './km.json' with { type: 'json' };
import { Prompt } from './prompt.ts';
import vi from './vi.json' with { type: 'json' };

const Manifest = z.array(Prompt);

/** Recorded telephone prompts of each language. */
export const promptManifests: Texts<readonly Prompt[]> = {
  vi: Manifest.parse(vi),
  km: Manifest.parse(km),
  en: Manifest.parse(en),
};
