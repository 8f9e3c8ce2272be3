import type * as Vi from '../../../vi/portal/citizen/ticket-actions.ts';

export const ticketActionTexts: typeof Vi.ticketActionTexts = {
  errorTitle: 'Not recorded yet. Please look at the following',
  done: {
    write: 'What you wrote is recorded, and the office in charge is told.',
    rate: 'Your rating is recorded. Thank you.',
    callback: 'The hotline will call you on the number given with the report.',
    reopen: 'It is handled again from the start, with a new deadline, and the level above is told.',
    'ask-data':
      'Your request about your personal data is recorded. This page shows when you will get the answer.',
  },
  unsent: 'You wrote',
  pinFirst: {
    title: 'Please enter the PIN to send',
    why: 'What you wrote is still below. We record it only with the report’s own PIN.',
  },
  whoReads:
    'The hotline and the office that handles it read this. Please leave out names and phone numbers.',
  sendNote: 'Pressing twice records it once.',
  ask: {
    title: 'We need to know more from you',
    until: (by) =>
      `Please answer ${by}. Meanwhile the deadline is paused. After that the work goes on with what is known.`,
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
    title: 'How do you find the result?',
    hint: 'One tap is enough. The hotline and the office see this rating.',
    scale: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
    given: (score, word) => `You gave ${score} out of 5: ${word}.`,
    commentLabel: 'Why did you rate it so?',
    commentButton: 'Send the comment',
    again: 'Rate again',
  },
  callback: {
    title: 'Would you like to be called?',
    label: 'What is it about, and when does it suit you? (may be left empty)',
    button: 'Ask for a call',
  },
  reopen: {
    title: 'Is the problem still there?',
    disagree: { title: 'Do you disagree?', label: 'Why should it be looked at again?' },
    offer: (until) =>
      `You can ask for it to be handled again until ${until}. It gets a new deadline, and the level above is told.`,
    label: 'What remains to be solved?',
    button: 'Ask to handle it again',
  },
  wayOut: {
    reopen: (until) =>
      `The matter has ended, so nothing can be added. If the problem remains, you can ask until ${until} for it to be handled again.`,
    tooLate: (until) =>
      `The time to have it handled again ended at ${until}. If the problem remains, please send a new report and name the old code, or call 1022.`,
    tooOften: 'This report was reopened several times. Please send a new report, or call 1022.',
    over: 'The matter has ended, so nothing can be added. Please send a new report, or call 1022.',
    merged:
      'This report was joined with another. To say more, please call 1022 and read out this code.',
    write: 'It is being handled, so this can’t be done yet. You can add information right now.',
    wait: 'It is being handled, so this can’t be done yet. Please look again later, or call 1022.',
  },
  why: 'Reason',
  ended: {
    closed: 'Why it was closed',
    refused: 'Why we can’t take it on',
    referred: 'Why it was passed on',
  },
  extendedTitle: 'Why more time is needed',
  mergedTitle: 'Where the joint matter stands',
  mergedWhy:
    'All reports of this matter are handled together. You see the status, the deadlines and the answer; on this page you can still add information, rate the answer and ask for it to be handled again. The senders don’t see what each other sent.',
  moved: {
    acknowledge: (by) => `New deadline to confirm: ${by}.`,
    resolve: (by) => `New deadline to answer: ${by}.`,
  },
  paused: 'Paused, waiting for you',
};
