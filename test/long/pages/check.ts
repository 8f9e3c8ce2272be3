import type { Check } from '../check.ts';

/** The full matrix of pages; it has no parts yet. */
export const pages: Check<'pages'> = {
  name: 'pages',
  proves: 'Every page is accessible and fits, in every language and at every width.',
  minutes: { quick: 1, whole: 10 },
  parts: () => [],
  run: () => Promise.reject(new Error('There is no part')),
  sections: [],
};
