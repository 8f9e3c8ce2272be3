import type { Language } from '../language.ts';

/** Vietnamese, the official language. Its texts define the type of the texts in all languages. */
export const vi = {
  ownName: 'Tiếng Việt',
  locale: 'vi-VN',
  transcription: 'vi-VN',
  voice: 'vi-vn-x-south',
  pathPrefix: '',
  isReviewed: true,
  fallback: 'vi',
  untranslated: {},
} as const satisfies Language;
