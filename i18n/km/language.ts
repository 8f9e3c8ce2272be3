import type { Language } from '../language.ts';
import { unbrokenWords } from './unbroken-words.ts';

const forStaff = 'Staff members and officers work in Vietnamese.';
const forDevelopers = 'Developers of other systems read Vietnamese or English.';

/** Khmer in its southern (Nam Bộ) variety. */
export const km = {
  ownName: 'ភាសាខ្មែរ',
  locale: 'km-KH',
  transcription: 'km-KH',
  pathPrefix: '/km',
  font: 'khmer',
  letters: /[\u1780-\u17ff]/u,
  unbroken: { words: unbrokenWords, where: 'everywhere' },
  isReviewed: false,
  fallback: 'vi',
  untranslated: {
    api: forDevelopers,
    console: forStaff,
    'console-administration': forStaff,
    'console-overview': forStaff,
    'console-screens': forStaff,
    'console-tickets': forStaff,
    office: forStaff,
    officer: forStaff,
    staff: forStaff,
    'staff-errors': 'Staff members work in Vietnamese, developers read Vietnamese or English.',
    'ticket-status': forStaff,
  },
  untranslatedMessages: 'A Khmer text does not fit into one SMS segment.',
} as const satisfies Language;
