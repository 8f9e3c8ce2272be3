import type * as Vi from '../../../vi/portal/citizen/ticket.ts';

export const ticketPageTexts: typeof Vi.ticketPageTexts = {
  title: (code) => `Report ${code}`,
  late: { acknowledge: 'Confirmation is late', resolve: 'Answer is late' },
  headline: {
    answeredAt: (at) => `Answered at ${at}.`,
    answerBy: (by, unit) => `${unit ?? 'The office in charge'} will answer ${by}.`,
    paused: 'The deadline is paused, waiting for your answer.',
    overdue: (since) => `You should have had an answer before ${since}.`,
    unacknowledged: (since) => `The office should have confirmed before ${since}.`,
    escalated: 'The delay has been reported to the level above.',
  },
  means: {
    new: 'We have it and are choosing the office in charge.',
    triage: 'An operator is looking at it, to pass it to the right office.',
    waiting:
      'We need to know more from you. Please answer on this page with the PIN, or call 1022.',
    assigned: 'It is with the office in charge, which has yet to confirm it.',
    'in-progress': 'The office in charge has confirmed it and is at work.',
    returned: 'The office says it isn’t theirs. The hotline is passing it on.',
    extended: 'The office was given more time, for a stated reason.',
    'in-review': 'There is a result, being checked before it is sent to you.',
    answered:
      'With the PIN you can rate it or ask for it to be handled again. Calling 1022 with this code works too.',
    reopened: 'It is being handled again.',
    closed:
      'It is closed. If the problem remains, ask here with the PIN for it to be handled again, or call 1022.',
    refused: 'We can’t take this on. The reason is on this page, opened by the PIN; or call 1022.',
    merged: 'It was joined with another report of the same matter. Your code still works.',
    referred:
      'It belongs to another authority. What to do is on this page, opened by the PIN; or call 1022.',
  },
  progress: {
    title: 'Progress',
    stages: {
      received: 'Received',
      forwarded: 'Forwarded',
      processing: 'In work',
      answered: 'Answered',
    },
  },
  service: 'Kind of matter',
  openedAt: 'Received at',
  unit: 'Office in charge',
  passedToUnit: 'Passed to the unit in charge',
  noUnit: 'Being chosen',
  acknowledgedAt: 'Confirmed at',
  acknowledgeBy: 'Confirmation due',
  resolveBy: 'Answer due',
  topic: 'Topic',
  place: 'Place',
  national: (number: string) =>
    `This report is also in the national feedback system, number ${number}.`,
  openTitle: 'Read the text and the answer',
  openWhy:
    'Anyone with the code can see the above. The text, the answer and the history also need the PIN.',
  pin: {
    label: 'PIN',
    hint: '6 digits, next to the code on your receipt or in the message we sent you.',
  },
  openButton: 'Open',
  errorTitle: 'Not opened yet',
  answerTitle: 'The answer',
  answeredBy: (unit, at) => `${unit}, ${at}`,
  textTitle: 'You wrote',
  timelineTitle: 'What has been done',
  another: 'Follow another code',
  someUnit: 'The office in charge',
  events: {
    opened: () => 'The 1022 hotline received the report.',
    queued: () => 'An operator looks at it, to pass it to the right office.',
    assigned: (unit) => `Passed to: ${unit}.`,
    'handed-over': (unit) => `The former office no longer exists. ${unit} continues with it.`,
    acknowledged: (unit) => `${unit} confirmed it.`,
    asked: (unit) => `${unit} needs to know more from you. The deadline is paused.`,
    wrote: () => 'You told us more.',
    'photo-added': () => 'You sent a photo.',
    resumed: () => 'Nothing more was told. The deadline runs again.',
    returned: (unit) => `${unit} says it isn’t theirs.`,
    classified: () => 'The hotline classified it anew, which changed the deadline.',
    extended: () => 'The office was given more time.',
    recomputed: () => 'The working calendar changed, so the deadline was reckoned anew.',
    answered: (unit) => `${unit} answered.`,
    rated: (_unit, score) => `You gave ${score} out of 5.`,
    reopened: () => 'You asked for it to be handled again. The level above was told.',
    'callback-asked': () => 'The hotline will call you.',
    talked: () => 'You spoke with an operator.',
    'voice-message-left': () => 'You left a voice message.',
    transcribed: () => 'A machine wrote down your message; it may have misheard.',
    'not-transcribed': () =>
      'A machine could not make out your message; an operator will listen to it.',
    'data-asked': () => 'You asked something about your personal data.',
    'data-delayed': () => 'What you asked about your data takes longer.',
    'data-granted': () => 'What you asked about your data has been done.',
    'data-refused': () => 'What you asked about your data cannot be done.',
    anonymised: () => 'Its time was over: the personal data was erased.',
    closed: () => 'Closed.',
    refused: () => 'Not accepted.',
    merged: () => 'Joined with another report of the same matter.',
    unmerged: () => 'Taken apart from the other report and handled by itself.',
    referred: () => 'Passed to the competent authority.',
  },
  reopenedByOther:
    'Someone else who reported the same matter asked for it to be handled again. The level above was notified.',
  called: {
    reached: 'The hotline called and spoke with you.',
    'no-answer': 'The hotline called and did not reach you. It will call again.',
    'wrong-number': 'The hotline called, but the number is wrong. Please call 1022.',
    'given-up': 'The hotline called several times and did not reach you. Please call 1022.',
  },
  rung: {
    reminded: {
      acknowledge: (unit, percent) =>
        `${unit} was reminded to confirm: ${percent}% of the time is gone.`,
      resolve: (unit, percent) =>
        `${unit} was reminded to answer: ${percent}% of the time is gone.`,
    },
    escalated: {
      acknowledge: 'Confirmation is late: the level above was told.',
      resolve: 'The answer is late: the level above was told.',
    },
  },
};
