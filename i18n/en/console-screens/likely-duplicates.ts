import type * as Vi from '../../vi/console-screens/likely-duplicates.ts';

export const likelyDuplicateTexts: typeof Vi.likelyDuplicateTexts = {
  hint: 'The largest group first. Open a ticket to merge those of one matter; numbers aren’t shown here.',
  counted: (count, isComplete) =>
    isComplete
      ? `${count} open tickets were looked at.`
      : `The first ${count} open tickets were looked at.`,
  none: 'Nothing was reported twice',
  why: { 'same-number': 'From one number', 'same-place': 'One topic, one place' },
  count: (count) => `${count} tickets`,
  noUnit: 'no agency yet',
};
