import type { Language } from '../language.ts';
import { unbrokenWords } from './unbroken-words.ts';

/** Vietnamese, the official language. Its texts define the type of the texts in all languages. */
export const vi = {
  ownName: 'Tiếng Việt',
  locale: 'vi-VN',
  transcription: 'vi-VN',
  voice: 'vi-vn-x-south',
  pathPrefix: '',
  unbroken: { words: unbrokenWords, where: 'headings' },
  isReviewed: true,
  fallback: 'vi',
  untranslated: {},
} as const satisfies Language;
