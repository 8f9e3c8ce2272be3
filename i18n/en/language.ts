import type { Language } from '../language.ts';

export const en = {
  ownName: 'English',
  locale: 'en-GB',
  transcription: 'en-US',
  voice: 'en-gb',
  pathPrefix: '/en',
  isReviewed: true,
  fallback: 'vi',
  untranslated: {
    office: 'Texts in tickets and reports are for officers, who work in Vietnamese.',
    officer: 'Officers work in Vietnamese.',
  },
} as const satisfies Language;
