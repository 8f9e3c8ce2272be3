import {
  getMenuPeriods,
  getMenuPromptKey,
} from '../../../core/contact-center/model/menus/menu-periods.ts';
import { getPhoneMenus } from '../../../core/contact-center/model/menus/phone-menus.ts';
import { getAreaPromptKey } from '../../../core/contact-center/model/menus/spoken-areas.ts';
import { withholdDigit } from '../../../core/directory/model/services/service.ts';
import { splitPlaceName } from '../../../core/directory/read/areas/split-place-name.ts';
import type { SimulatedPerson } from '../staff/simulated-person.ts';

/** State of a simulated call from the caller's point of view. */
export type SimulatedCallerState = {
  person: SimulatedPerson;
  /** Code of a ticket that the simulated caller has opened earlier. */
  ticket: string | undefined;
  /** Number of times that the simulated caller has entered a commune's name in this call. */
  spelled: number;
  messageSeconds: number;
  patienceMinutes: number;
};

/**
 * Function that returns the phone keys that a simulated caller presses during a prompt, or undefined if the caller presses
 * none.
 */
type Answer = (known: SimulatedCallerState, prompt: string) => string | undefined;

const languageKeys = { vi: '1', km: '2', en: '3' } as const;

/** Letters on the phone keys 2 to 9. */
const letters = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

const keysOf = (word: string): string =>
  Array.from(word, (sign) => {
    const at = letters.findIndex((group) => group.includes(sign));
    return at < 0 ? sign : String(at + 2);
  }).join('');

/**
 * Returns the phone keys for the first five letters of the commune's name. On the second attempt, it returns those for the
 * first eight letters.
 */
const spelling = ({ person: { area }, spelled }: SimulatedCallerState): string =>
  `${keysOf(splitPlaceName(area.name).join('')).slice(0, spelled > 0 ? 8 : 5)}#`;

const menuKey = ({ person: { purpose, insists, service } }: SimulatedCallerState): string => {
  if (purpose === 'status') return '5';
  if (insists && purpose !== 'red-flag') return '0';
  return String(getPhoneMenus().find((each) => each.service === service)?.key ?? 0);
};

const topicKey: Answer = ({ person: { purpose, topic } }, prompt) => {
  const choices = getMenuPeriods().find((each) => getMenuPromptKey(each) === prompt)?.choices ?? [];
  const emergency = choices.find(({ kind }) => kind === 'emergency');
  if (purpose === 'red-flag' && emergency) return String(emergency.digit);
  const others = choices.filter((choice) => choice !== emergency);
  // one in five callers finds no matching topic
  return String(others[Math.floor((topic / 0.8) * others.length)]?.digit ?? 9);
};

/** Returns true for simulated callers who need an operator, for example because they have a question. */
export function needsOperator({ purpose, insists }: SimulatedPerson): boolean {
  return insists || purpose === 'question' || purpose === 'health';
}

const emergencyKey: Answer = ({ person: { purpose, pressesNine } }) =>
  purpose === 'red-flag' && pressesNine ? '9' : undefined;

const answers: Readonly<Record<string, Answer>> = {
  emergency: emergencyKey,
  welcome: emergencyKey,
  limited: emergencyKey,
  language: ({ person: { lang } }) => languageKeys[lang],
  'recording-notice': ({ person: { refusesRecording } }) => (refusesRecording ? '*' : undefined),
  'recording-notice-withhold': ({ person: { refusesRecording, withholds } }) =>
    withholds ? String(withholdDigit) : refusesRecording ? '*' : undefined,
  'recording-details': ({ person: { refusesRecording } }) => (refusesRecording ? '2' : '1'),
  'many-calls': () => undefined,
  'same-matter': ({ person: { purpose } }) => (purpose === 'status' ? '2' : '1'),
  menu: menuKey,
  topics: topicKey,
  area: ({ person: { area } }, prompt) => (prompt === getAreaPromptKey(area) ? '1' : undefined),
  'last-place-keys': () => '1',
  'right-place': () => '1',
  'place-letters': (known) => (known.person.keysLetters ? spelling(known) : undefined),
  'offer-message': ({ person: { speaks } }) => (speaks ? undefined : '#'),
  'offer-message-place': ({ person: { speaks } }) => (speaks ? undefined : '#'),
  beep: ({ person: { speaks } }) => (speaks ? '#' : undefined),
  'operator-or-finish': ({ person }) => (needsOperator(person) ? '0' : '#'),
  'finish-or-operator': (known) => (known.person.insists ? '0' : undefined),
  'long-queue': ({ person: { takesCallback } }) => (takesCallback ? '1' : undefined),
  'offer-while-waiting': ({ person: { takesCallback } }) => (takesCallback ? '1' : undefined),
  // a caller who prefers a callback ends the wait with a registered request
  'finish-while-waiting': ({ person: { takesCallback } }) => (takesCallback ? '1' : undefined),
  'callback-or-message': ({ person: { takesCallback, speaks } }) =>
    takesCallback ? '1' : speaks ? '2' : '#',
  'callback-or-goodbye': ({ person: { takesCallback } }) => (takesCallback ? '1' : '#'),
  'callback-number': ({ person: { from, withholds } }) =>
    withholds || from === 'anonymous' ? undefined : `0${from.slice(3)}#`,
  'last-or-code': () => '1',
  'key-code': ({ ticket, person: { knowsCode } }) =>
    ticket !== undefined && knowsCode ? ticket : undefined,
  'after-status': (known) => (known.person.insists ? '0' : '#'),
  rate: ({ person: { takesCallback } }) => (takesCallback ? '5' : undefined),
  'operator-again': () => undefined,
  'dial-115': () => undefined,
};

/** Phone keys of each menu, in the order in which the menu's prompt names them. */
const menus: Readonly<Record<string, string>> = {
  language: '123',
  menu: '1234560',
  topics: '123459',
};

/**
 * Returns the share of a menu prompt that plays before a simulated caller presses the key. The caller presses it as soon as
 * the prompt has named its option.
 */
export function computeHeardShare(prompt: string, keys: string): number {
  const [kind = ''] = prompt.split('-');
  const options = menus[kind] ?? '';
  const place = options.indexOf(keys);
  return place < 0 ? 1 : (place + 1) / options.length;
}

/** Prefixes of prompt names that end with a variable part, such as `area-29242` or `topics-health-2021-12-03`. */
const kinds = ['welcome', 'menu', 'topics', 'area', 'place-letters'];

const answerTo = (prompt: string): Answer | undefined =>
  answers[prompt] ?? answers[kinds.find((kind) => prompt.startsWith(`${kind}-`)) ?? ''];

export function hasAnswerToPrompt(prompt: string): boolean {
  return answerTo(prompt) !== undefined;
}

/**
 * Returns the phone keys that a simulated caller presses during a prompt. Throws on an unknown prompt, because a wrong
 * reaction would distort the study.
 */
export function choosePhoneKeys(known: SimulatedCallerState, prompt: string): string | undefined {
  const answer = answerTo(prompt);
  if (answer === undefined)
    throw new Error(
      `No simulated key press for prompt ${prompt}; add one to bench/surge/caller/choose-phone-keys.ts`,
    );
  return answer(known, prompt);
}
