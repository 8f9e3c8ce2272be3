import type * as Vi from '../../vi/portal/lost-code.ts';

export const lostCodePageTexts: typeof Vi.lostCodePageTexts = {
  link: 'Lost your code or PIN?',
  title: 'Lost code or PIN',
  lead: 'Enter the mobile number that you left with your report. We send the code and PIN to that number only and do not show them here.',
  label: 'Phone number',
  hint: 'For example: 0912\u00a0345\u00a0678.',
  button: 'Text me my code',
  whoSees:
    'We only use the number to find your reports and do not store it. This page says the same whether or not the number has reports.',
  noPhone:
    'This page can send them to a mobile number only, not by email. If you left only an email address or a landline number, please call 1022 and we will help you find your report. Our emails to you also contain the code.',
  errorTitle: 'Not sent yet. Please correct:',
  asked: {
    title: 'Request received',
    what: 'If this number has reports that can still be tracked, you will get a message with the code and PIN in a few minutes.',
    quiet: 'We send no messages between 10pm and 7am; yours will come after 7am.',
    limits: 'We send one message a day, with the codes of up to three of your latest reports.',
    nothing:
      'If you get no message, you may have left another number or the report ended long ago. Please call 1022 from the number that you left.',
    follow: 'I have my code: show status',
  },
};
