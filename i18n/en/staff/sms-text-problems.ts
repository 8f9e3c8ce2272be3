import type * as Vi from '../../vi/staff/sms-text-problems.ts';

export const smsTextProblemTexts: typeof Vi.smsTextProblemTexts = {
  empty: 'The text is too short. Please write more.',
  tooLong: (characters) =>
    `Longer than one SMS: ${characters} signs with the longest names, 160 at most. Please shorten it.`,
  missing: (gaps) => `${gaps} is missing.`,
  unknown: (gaps) => `This message has no ${gaps}.`,
};
