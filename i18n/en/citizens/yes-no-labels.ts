import type * as Vi from '../../vi/citizens/yes-no-labels.ts';

export const yesNoLabels: typeof Vi.yesNoLabels = {
  yes: 'Yes',
  no: 'No',
};
