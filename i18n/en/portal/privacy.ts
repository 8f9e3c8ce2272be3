import type * as Vi from '../../vi/portal/privacy.ts';

export const privacyPageTexts: typeof Vi.privacyPageTexts = {
  link: 'Your personal data: see, correct or erase it, and who has seen it',
  title: 'Your personal data',
  back: 'Back to this report',
  keptTitle: 'What we keep',
  nothing: 'This report no longer contains personal data.',
  kept: {
    text: 'What you wrote.',
    place: 'The place, in your words.',
    answers: 'Your answers to the detailed questions.',
    photos: (count) => (count === 1 ? 'One photo.' : `${count} photos.`),
    voices: (count) => (count === 1 ? 'One voice message.' : `${count} voice messages.`),
    contact: 'Your phone number or email address, kept private.',
    name: 'Your identity (name, business, tax number), stored separately and kept private.',
  },
  bases: {
    'public-task': 'We process what you wrote because the law gives the province this task.',
    'life-at-risk': 'We process what you wrote to save a life; this needs no prior consent.',
    consent: 'We keep your phone number, email address and name because you chose to leave them.',
    'lawful-request': 'An authority requested it in writing.',
  },
  until: (day) => `All of it will be erased on ${day}.`,
  days: (count) =>
    `All of it will be erased ${count % 365 === 0 ? `${count / 365} years` : `${count} days`} after the report has ended.`,
  isHeld: 'This report is being kept for legal reasons, so there is no date for erasing it yet.',
  seenTitle: 'Who has seen this report',
  seenWhy:
    'Every time an official opens the report, this is recorded. The list shows roles and times, but no names.',
  nobody: 'Nobody has opened it yet.',
  roles: {
    operator: 'operator',
    supervisor: 'supervisor of the hotline',
    administrator: 'administrator',
    officer: 'official of the office in charge',
    leader: 'leader of the province',
  },
  looks: {
    opened: 'viewed the report',
    'found-by-number': 'found it by the phone number',
    'reveal-asked': 'asked to open the name',
    'reveal-approved': 'agreed to open the name',
    'reveal-refused': 'refused to open the name',
    'identity-opened': 'opened the name',
    listed: 'saw it in the list of reports of the unit',
    'contact-exported': 'opened the contact details for the national feedback system',
    'contact-opened': 'opened the phone number to call',
    heard: 'opened the voice messages to listen',
  },
  rights: {
    see: 'See my data or get a copy',
    correct: 'Correct my data',
    erase: 'Erase my personal data',
  },
  waiting: (by) => `we will answer by ${by} at the latest.`,
  states: {
    granted: 'done.',
    refused: 'cannot be done; the reason is in the history of the report.',
  },
  ask: {
    title: 'Your requests',
    lead: 'We answer within 2 working days. If we need more time, we tell you the new date and the reason. Data can be erased only after the report has ended, and cannot be restored.',
    label: 'What do you want?',
    text: 'What is wrong and what is correct, or anything else you want to say (optional)',
    hint: 'The hotline reads this; the office in charge does not.',
    button: 'Send',
  },
  gone: {
    title: 'Personal data has been erased',
    what: 'The text, photos, messages, name and phone number of this report have been erased and cannot be restored. Only the kind of report, the area, the office in charge and the dates remain, for statistics.',
  },
};
