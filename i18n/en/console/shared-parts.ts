import type * as Vi from '../../vi/console/shared-parts.ts';

export const sharedPartTexts: typeof Vi.sharedPartTexts = {
  close: 'Close',
  clear: 'Clear selection',
  formerly: (names) => `formerly: ${names.join(', ')}`,
};
