import type * as Vi from '../../vi/staff/row-rules.ts';

export const rowRuleTexts: typeof Vi.rowRuleTexts = {
  required: 'Empty. Fill in this field.',
  number: 'Not a number. Write it like 20 or 0.5.',
  'yes-no': 'Neither yes nor no. Write TRUE or FALSE.',
  text: 'Not a text. Write it again.',
  date: 'Not a date. Write year-month-day, like 2025-07-01.',
  moment: 'Not a date with time. Write it like 2025-07-01T07:00:00+07:00.',
  email: 'Not an e-mail address. Write it like name@example.vn.',
  phone: 'Not a full telephone number. Write it like +84912345678.',
  url: 'Not a link. Write it in full, beginning with https://.',
  other: 'Invalid. Compare it with another row of the table and write it again.',
  'too-short': (limit) => `Needs at least ${limit} characters. Write more.`,
  'too-long': (limit) => `Longer than ${limit} characters. Shorten it.`,
  'too-few': (limit) => `Needs at least ${limit} items. Add some.`,
  'too-many': (limit) => `Takes at most ${limit} items. Remove some.`,
  'too-small': (limit) => `Must be ${limit} or more. Correct the number.`,
  'too-large': (limit) => `Must be ${limit} or less. Correct the number.`,
  choice: (options) => `There is no such value. Choose one of: ${options}.`,
  pattern: (example) =>
    example ? `Wrong format. Write it like ${example}.` : 'Wrong format. Write it again.',
  suggestions: (codes) => `Choose one of: ${codes}.`,
};

export const directoryRemedies: typeof Vi.directoryRemedies = [
  [/a successor but no end$/, 'Enter the last day, or remove the successor.'],
  [/^successor /, 'Choose a successor that is in force on that day, or change the last day.'],
  [/^is formed from /, 'Enter this area as successor of the other one.'],
  [
    /^has no parent$|^parent /,
    'Choose a parent that is in force during the whole period of the row.',
  ],
  [/^overlaps|^gap:/, 'Change the first or last day so that the rows follow each other.'],
  [/^ends on /, 'Change the first or last day.'],
  [/^short name /, 'Choose another short name, at most 20 characters with that of the area.'],
  [/^no chain covers /, 'Add an escalation chain for this level first.'],
  [/without end$/, 'Remove the last day of one row, or add a new row.'],
  [/twice$/, 'Remove one of them.'],
];
