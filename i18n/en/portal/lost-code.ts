import type * as Vi from '../../vi/portal/lost-code.ts';

export const lostCodePageTexts: typeof Vi.lostCodePageTexts = {
  link: 'Lost your code or PIN?',
  title: 'Lost code or PIN',
  lead: 'Write the mobile number that you left with your report. Code and PIN go by text message to that very number, and are not shown here.',
  label: 'Phone number',
  hint: 'This number is all we need. For example: 0912 345 678.',
  button: 'Text me my code',
  whoSees:
    'The number is only used to find your reports and is not kept by this page. Whoever asks gets the same answer here.',
  noPhone: 'You left no mobile number? Please call 1022, and we will look for it with you.',
  errorTitle: 'Not sent yet. Please look at this',
  asked: {
    title: 'We have your request',
    what: 'If that number has reports that can still be followed, a message with code and PIN reaches it in a few minutes.',
    quiet: 'From 22:00 to 7:00 we send no messages; yours comes after 7:00.',
    limits: 'We send one message a day, with the codes of your latest three reports at most.',
    nothing:
      'No message? You may have left another number, or the matter ended long ago. Please call 1022 from that very number.',
    follow: 'I have my code: follow my report',
  },
};
