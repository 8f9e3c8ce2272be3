import type * as Vi from '../../vi/console/shared-parts.ts';

export const sharedPartTexts: typeof Vi.sharedPartTexts = {
  close: 'Close',
  formerly: (names) => `formerly: ${names.join(', ')}`,
};
