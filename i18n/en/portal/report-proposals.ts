import type * as Vi from '../../vi/portal/report-proposals.ts';

const quote = (words: readonly string[]): string => words.map((one) => `“${one}”`).join(', ');

export const reportProposalTexts: typeof Vi.reportProposalTexts = {
  box: {
    label: 'Tell us about it',
    hint: 'What, where and since when.',
    next: 'Continue',
    photo: 'Add photos',
    promise: 'Nothing is sent until you have checked it and pressed “Send”.',
    orList: 'Or choose what it is about',
  },
  dictation: {
    start: 'Speak instead of writing',
    stop: 'Listening. Press to stop',
    why: 'This device turns your speech into text and sends no sound anywhere.',
  },
  title: 'What we understood',
  lead: 'Please check. You can change every part, and nothing has been sent yet.',
  written: 'Your description',
  edit: 'Change the description',
  because: (words) =>
    words.length > 0 ? `From your description: ${quote(words)}.` : 'From your whole description.',
  subject: {
    label: 'Topic',
    other: 'Something else, choose from the list',
    none: 'It is not clear from your description what it is about. Please choose.',
  },
  place: {
    label: 'Where it happened',
    which: 'Several places match. Please choose the right one.',
    other: 'Another place, or I don’t know',
  },
  urgency: {
    title: 'Urgency: emergency',
    change:
      'An operator looks at it at once, before other reports. If it is not an emergency, please change the description.',
  },
  phone: {
    label: (phone) => `Phone number ${phone} in your description`,
    hint: 'The office in charge reads your description as written and will see this number.',
    contact: 'Use it to notify me, and remove it from the description',
    contactHint: 'The number is kept private; the office in charge does not see it.',
    remove: 'Remove it from the description',
    keep: 'Keep it in the description',
  },
  known: {
    title: 'This may already have an answer',
    count: (count) => `${count} people reported this.`,
    read: 'Read the answer',
    orContinue: 'If your report is about something else or the problem continues, please go on.',
  },
  summary: {
    phone: (phone) => `The text contains the phone number ${phone}`,
    anonymous:
      'You report anonymously, but the office in charge reads the text as written and will see this number.',
    remove: 'Remove it from the text',
    contact: 'Move it to the contact details',
  },
};
