import type * as Vi from '../../../vi/portal/citizen/ticket-actions.ts';

export const ticketActionTexts: typeof Vi.ticketActionTexts = {
  errorTitle: 'Not sent yet. Please correct:',
  done: {
    write: 'We received what you wrote and will notify the office in charge.',
    rate: 'We received your rating. Thank you.',
    accept:
      'We received your reply: the matter is resolved. Thank you. You can also rate the answer below.',
    callback: 'The hotline will call you on the number given with the report.',
    reopen:
      'Your report is handled again from the start, with a new deadline, and the head of the office is notified.',
    'ask-data':
      'We received your request about your personal data. This page shows when you will get the answer.',
  },
  unsent: 'You wrote',
  pinFirst: {
    title: 'Please enter the PIN to send',
    why: 'What you wrote is still below. It is sent only with the correct PIN.',
  },
  whoReads:
    'The hotline and the office in charge read this. Please leave out names and phone numbers.',
  sendNote: 'If you press twice, it is sent only once.',
  ask: {
    title: 'A question for you',
    until: (by) =>
      `Please answer ${by}. After that, the office continues with the information it has.`,
    label: 'Your answer',
    button: 'Send the answer',
  },
  write: {
    title: 'Add information',
    label: 'What would you like to add?',
    button: 'Send',
  },
  resolved: { title: 'Is the matter resolved?', yes: 'Yes, it is resolved', no: 'No, not yet' },
  rate: {
    title: 'Rate the result',
    hint: 'Choose one. The hotline and the office see this rating.',
    scale: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
    given: (score, word) => `You gave ${score} out of 5: ${word}.`,
    commentLabel: 'Reason for your rating',
    commentButton: 'Send the comment',
    again: 'Rate again',
  },
  callback: {
    title: 'Ask us to call you back',
    label: 'What it is about and a good time to call (optional)',
    button: 'Ask for a call',
  },
  reopen: {
    title: 'If the problem is not solved',
    disagree: { title: 'If you disagree', label: 'Why should it be looked at again?' },
    offer: (until) =>
      `You can ask for it to be handled again until ${until}. It gets a new deadline, and the head of the office is notified.`,
    label: 'What remains to be solved?',
    button: 'Ask for it to be handled again',
  },
  wayOut: {
    reopen: (until) =>
      `The report has ended, so nothing can be added. If the problem is not solved, you can ask until ${until} for it to be handled again.`,
    tooLate: (until) =>
      `The time to have it handled again ended at ${until}. If the problem is not solved, please send a new report with the old code, or call 1022.`,
    tooOften: 'This report was reopened several times. Please send a new report, or call 1022.',
    over: 'The report has ended, so nothing can be added. Please send a new report, or call 1022.',
    merged:
      'The report was merged, so this is not possible. If you need help, please call 1022 and give this code.',
    write:
      'The report is being handled, so this is not possible yet. You can add information right now.',
    wait: 'The report is being handled, so this is not possible yet. Please check again later, or call 1022.',
  },
  why: 'Reason',
  ended: {
    closed: 'Why it was closed',
    refused: 'Why it was not accepted',
    referred: 'Why it was passed on',
  },
  extendedTitle: 'Why more time is needed',
  mergedTitle: 'Status of the merged reports',
  mergedWhy:
    'All reports of this problem are handled together. On this page you still see the status, the deadlines and the answer. Senders do not see each other’s reports.',
  moved: {
    acknowledge: (by) => `New deadline to confirm: ${by}.`,
    resolve: (by) => `New deadline to answer: ${by}.`,
  },
  paused: 'Paused, waiting for you',
};
