import type * as Vi from '../../../vi/portal/citizen/ticket.ts';

export const ticketPageTexts: typeof Vi.ticketPageTexts = {
  title: (code) => `Report ${code}`,
  late: { acknowledge: 'Confirmation is late', resolve: 'Answer is late' },
  headline: {
    answeredAt: (at) => `Answered at ${at}.`,
    answerBy: (by, unit) => `${unit ?? 'The office in charge'} will answer ${by}.`,
    paused: 'The deadline is paused, waiting for your answer.',
    overdue: (since) => `Your answer was due by ${since}.`,
    unacknowledged: (since) => `The confirmation was due by ${since}.`,
    escalated: 'The delay has been reported to the office’s superiors.',
  },
  means: {
    new: 'The hotline has received it and is choosing the office in charge.',
    triage: 'An operator is reading it to send it to the right office.',
    waiting:
      'The office needs more information from you. Enter the PIN on this page to answer, or call 1022.',
    assigned: 'It was sent to the office in charge, which has not confirmed it yet.',
    'in-progress': 'The office in charge has confirmed it and is working on it.',
    returned: 'The office says it is not responsible. The hotline is sending it to another office.',
    extended: 'The office was given more time and has stated the reason.',
    'in-review': 'There is a result, which is being approved before it is sent to you.',
    answered:
      'Enter the PIN to rate the answer or to ask for it to be handled again. You can also call 1022 and give this code.',
    reopened: 'It is being handled again.',
    closed:
      'The report is closed. If the problem is not solved, enter the PIN to ask for it to be handled again, or call 1022.',
    refused:
      'The report was not accepted. Enter the PIN on this page to read the reason, or call 1022.',
    merged: 'It was merged with another report of the same problem. Your code still works.',
    referred:
      'Another authority is responsible. Enter the PIN on this page to read what to do, or call 1022.',
  },
  progress: {
    title: 'Progress',
    stages: {
      received: 'Received',
      forwarded: 'Forwarded',
      processing: 'In progress',
      answered: 'Answered',
    },
  },
  service: 'What it is about',
  openedAt: 'Received',
  unit: 'Office in charge',
  passedToUnit: 'Sent to the office in charge',
  noUnit: 'Being chosen',
  acknowledgedAt: 'Confirmed',
  acknowledgeBy: 'Confirmation due',
  resolveBy: 'Answer due',
  topic: 'Topic',
  place: 'Place',
  national: (number: string) =>
    `This report is also in the national feedback system, number ${number}.`,
  openTitle: 'Read the text and the answer',
  openWhy:
    'Anyone with the code can see the part above. You need the PIN for the text, the answer and the history.',
  pin: {
    label: 'PIN',
    hint: '6 digits, next to the code on your receipt or in the message we sent you.',
  },
  openButton: 'Open',
  errorTitle: 'Not opened yet',
  answerTitle: 'The answer',
  answeredBy: (unit, at) => `${unit}, ${at}`,
  textTitle: 'What you sent',
  timelineTitle: 'History',
  another: 'Track another report',
  someUnit: 'The office in charge',
  events: {
    opened: () => 'The 1022 hotline received the report.',
    queued: () => 'An operator is reading it to send it to the right office.',
    assigned: (unit) => `Sent to ${unit}.`,
    'handed-over': (unit) => `The former office no longer exists. ${unit} continues with it.`,
    acknowledged: (unit) => `${unit} confirmed it.`,
    asked: (unit) => `${unit} needs more information from you. The deadline is paused.`,
    wrote: () => 'You added information.',
    'photo-added': () => 'You sent a photo.',
    resumed: () => 'We received no more information. The deadline runs again.',
    returned: (unit) => `${unit} says it is not responsible.`,
    classified: () => 'The hotline reclassified the report, which changed the deadline.',
    extended: () => 'The office was given more time.',
    recomputed: () => 'The working calendar changed, so the deadline was recalculated.',
    answered: (unit) => `${unit} answered.`,
    'result-photo-withdrawn': () => 'A photo of the result was withdrawn.',
    rated: (_unit, score) => `You gave ${score} out of 5.`,
    accepted: () => 'You said that the matter is resolved.',
    reopened: () => 'You asked for it to be handled again. The office and its head were notified.',
    'callback-asked': () => 'The hotline will call you.',
    talked: () => 'You spoke to an operator.',
    'voice-message-left': () => 'You left a voice message.',
    transcribed: () => 'Your voice message was transcribed automatically and may contain mistakes.',
    'not-transcribed': () =>
      'Your voice message could not be transcribed; an operator will listen to it.',
    'data-asked': () => 'You sent a request about your personal data.',
    'data-delayed': () => 'Your request about personal data needs more time.',
    'data-granted': () => 'Your request about personal data was completed.',
    'data-refused': () => 'Your request about personal data could not be granted.',
    anonymised: () => 'The storage period ended, so the personal data was erased.',
    closed: () => 'Closed.',
    refused: () => 'Not accepted.',
    merged: () => 'Merged with another report of the same problem.',
    unmerged: () => 'Separated from the other report and handled on its own.',
    referred: () => 'Sent to the responsible authority.',
  },
  reopenedByOther:
    'Someone else who reported the same problem asked for it to be handled again. The office and its head were notified.',
  called: {
    reached: 'The hotline called and spoke with you.',
    'no-answer': 'The hotline called and did not reach you. It will call again.',
    'wrong-number': 'The hotline called, but the number is wrong. Please call 1022.',
    'given-up': 'The hotline called several times and did not reach you. Please call 1022.',
  },
  rung: {
    reminded: {
      acknowledge: (unit, percent) =>
        `A reminder to confirm was sent to ${unit}: ${percent}% of the time has passed.`,
      resolve: (unit, percent) =>
        `A reminder to answer was sent to ${unit}: ${percent}% of the time has passed.`,
    },
    escalated: {
      acknowledge: 'The confirmation is late: the office’s superiors were notified.',
      resolve: 'The answer is late: the office’s superiors were notified.',
    },
  },
};
