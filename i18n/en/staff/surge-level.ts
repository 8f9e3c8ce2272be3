import type * as Vi from '../../vi/staff/surge-level.ts';

export const surgeLevelTexts: typeof Vi.surgeLevelTexts = {
  normal: { name: 'Normal', means: 'Every call gets all of the menu and an operator.' },
  information: {
    name: 'Information',
    means: 'Callers hear first that the wait is long; all else is as ever.',
  },
  'self-registration': {
    name: 'Self-registration',
    means: 'Callers register by keypad; only P1 and key 0 are queued.',
  },
  callback: { name: 'Callback', means: 'After the code a call is promised; only P1 is queued.' },
  voicemail: { name: 'Voicemail', means: 'After the code a message is taken; only P1 is queued.' },
  'sms-link': {
    name: 'SMS link',
    means: 'The shortest: a service, then code and page address by SMS.',
  },
};
