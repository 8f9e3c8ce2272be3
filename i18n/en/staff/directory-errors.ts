import type * as Vi from '../../vi/staff/directory-errors.ts';

export const directoryErrorTexts: typeof Vi.directoryErrorTexts = {
  known: [],
  other: (error) => error,
};
