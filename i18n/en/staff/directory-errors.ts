import type * as Vi from '../../vi/staff/directory-errors.ts';

export const directoryErrorTexts: typeof Vi.directoryErrorTexts = {
  // the reasons are in English already, so only the remedies are added
  known: [
    [/a successor but no end$/, '$&', 'Enter the last day, or remove the successor.'],
    [
      /^successor /,
      '$&',
      'Choose a successor that is in force on that day, or change the last day.',
    ],
    [/^is formed from /, '$&', 'Enter this area as successor of the other one.'],
    [
      /^has no parent$|^parent /,
      '$&',
      'Choose a parent that is in force during the whole period of the row.',
    ],
    [/^overlaps|^gap:/, '$&', 'Change the first or last day so that the rows follow each other.'],
    [/^ends on /, '$&', 'Change the first or last day.'],
    [
      /^short name /,
      '$&',
      'Choose another short name, at most 20 characters with that of the area.',
    ],
    [/^no chain covers /, '$&', 'Add an escalation chain for this level first.'],
    [/without end$/, '$&', 'Remove the last day of one row, or add a new row.'],
    [/twice$/, '$&', 'Remove one of them.'],
  ],
  other: (error) => [error, 'Correct the row.'],
};
