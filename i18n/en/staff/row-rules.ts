import type * as Vi from '../../vi/staff/row-rules.ts';

export const rowRuleTexts: typeof Vi.rowRuleTexts = {
  required: 'Empty. Fill in this field.',
  number: 'Not a number. Write it like 20 or 0.5.',
  'yes-no': 'Neither yes nor no. Write TRUE or FALSE.',
  text: 'Not a text. Write it again.',
  date: 'Not a date. Write year-month-day, like 2025-07-01.',
  moment: 'Not a date with time. Write it like 2025-07-01T07:00:00+07:00.',
  email: 'Not an e-mail address. Write it like name@example.vn.',
  phone: 'Not a telephone number. Write it like 0912 345 678 or +84 912 345 678.',
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
  place: (row, field) => (field ? `${row}, ${field}: ` : `${row}: `),
};
