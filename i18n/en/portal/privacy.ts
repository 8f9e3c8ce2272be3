import type * as Vi from '../../vi/portal/privacy.ts';

export const privacyPageTexts: typeof Vi.privacyPageTexts = {
  link: 'Your personal data: see, correct, erase; who has seen it',
  title: 'Your personal data',
  back: 'Back to this report',
  keptTitle: 'What we keep',
  nothing: 'Nothing personal is left of this report.',
  kept: {
    text: 'What you wrote.',
    place: 'The place, in your words.',
    answers: 'Your answers to further questions.',
    photos: (count) => (count === 1 ? 'One photo.' : `${count} photos.`),
    voices: (count) => (count === 1 ? 'One voice message.' : `${count} voice messages.`),
    contact: 'Your phone number or email, sealed.',
    name: 'Your identity (name, business, tax number), sealed apart from that.',
  },
  bases: {
    'public-task': 'What you wrote is handled as the law tells the province to.',
    'life-at-risk': 'What you wrote is handled to save a life; nobody is asked for consent first.',
    consent: 'Number, email and name are kept because you chose to leave them.',
    'lawful-request': 'An authority asked for it in writing.',
  },
  until: (day) => `All of it is erased ${day}.`,
  days: (count) =>
    `All of it is erased ${count % 365 === 0 ? `${count / 365} years` : `${count} days`} after the matter has ended.`,
  isHeld: 'This report is held for legal reasons, so there is no day yet on which it is erased.',
  seenTitle: 'Who has seen this report',
  seenWhy:
    'Each time that an official opens it is written down. Here stand posts and times, no names.',
  nobody: 'Nobody has opened it yet.',
  roles: {
    operator: 'operator',
    supervisor: 'supervisor of the hotline',
    administrator: 'administrator',
    officer: 'official of the office in charge',
  },
  looks: {
    opened: 'saw the report',
    'found-by-number': 'found it by the phone number',
    'reveal-asked': 'asked to open the name',
    'reveal-approved': 'agreed to open the name',
    'reveal-refused': 'refused to open the name',
    'identity-opened': 'opened the name',
    listed: 'saw it in a list of emergencies',
    'contact-exported': 'opened the contact data for the national feedback system',
    'contact-opened': 'opened the number, to call',
    heard: 'opened the voice messages, to listen',
  },
  rights: {
    see: 'See my data, or have a copy',
    correct: 'Correct what is wrong',
    erase: 'Erase my personal data',
  },
  waiting: (by) => `waiting; you are answered ${by} at the latest.`,
  states: {
    granted: 'done.',
    refused: 'cannot be done; why stands among the events of the report.',
  },
  ask: {
    title: 'Your requests',
    lead: 'We answer within 2 working days. What takes longer gets a new date and a reason. What is erased cannot be brought back, and the matter must have ended first.',
    label: 'What do you want?',
    text: 'What is wrong and how it should read, or what else you want to say (may stay empty)',
    hint: 'The hotline reads this; the office in charge does not.',
    button: 'Send',
  },
  gone: {
    title: 'Personal data has been erased',
    what: 'What you wrote, photos, messages, name and phone number of this report have been erased and cannot be brought back. Only the kind of matter, the area, the office in charge and the dates remain, for the figures.',
  },
};
