import type * as Vi from '../../vi/console-administration/row-form.ts';

export const rowFormTexts: typeof Vi.rowFormTexts = {
  add: 'Add',
  remove: 'Remove',
  up: 'Up',
  down: 'Down',
  lines: 'One per line.',
  has: 'Given',
  yes: 'Yes',
  raw: 'JSON, as it is sent',
  optional: 'optional',
  maxLength: (max) => `At most ${max} characters.`,
  tooLong: (length, max) => `${length} characters entered, at most ${max} are allowed.`,
  item: (number) => `Item ${number}`,
  identifier: 'The code is proposed from the title. After the first save, it cannot be changed.',
  intent: {
    title: 'This change',
    change: 'Corrects this row (for open tickets too)',
    replace: 'Replaces it by a new row from a day on; the old one ends the day before',
    from: 'From',
    remove: 'Takes the row away',
  },
};
