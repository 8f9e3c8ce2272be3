import { spokenVocabulary } from '../../../i18n/channels.ts';
import { publicStatusLabels } from '../../../i18n/citizens.ts';
import type { Directory } from '../../directory/model/directory.ts';
import {
  type OrganizationRows,
  selectOrganizationName,
} from '../../directory/model/organization/organization.ts';
import type { Lang } from '../../messages/lang.ts';
import { TicketStatus } from '../../ticket/model/lifecycle.ts';
import { type LocalDate, toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import { listSpokenNames, type NamedRows } from '../model/menus/spoken-names.ts';
import { toSpokenHours } from '../model/spoken-hours.ts';
import { toKeypadInitials } from '../read/communes-by-keypad.ts';
import { getOrganizationPromptKeys, listOrganizationRows } from '../read/organization-prompts.ts';
import { listSpokenPromptKeys, silenceKey } from '../read/spoken-prompt-keys.ts';
import { listCommuneTexts } from './commune-texts.ts';
import type { SpokenText } from './spoken-text.ts';

type Places = Pick<Directory, 'areas'>;
type Data = Places & NamedRows & OrganizationRows & Pick<Directory, 'calendar'>;

/** Returns the text of a short recording, such as `hour-17`. Throws if the language has no such text. */
const getPieceText = (lang: Lang, key: string): string => {
  const vocabulary = spokenVocabulary[lang];
  const [, kind = '', number = ''] = /^([a-z]+)-(\d+)$/.exec(key) ?? [];
  const n = Number(number);
  const numbered: Readonly<Record<string, string | undefined>> = {
    digit: vocabulary.digits[n],
    hour: vocabulary.hour(n),
    minute: vocabulary.minute(n),
    weekday: vocabulary.weekdays[n - 1],
    day: vocabulary.day(n),
    month: vocabulary.months[n - 1],
    position: vocabulary.position(n),
  };
  const plain: Readonly<Record<string, string>> = vocabulary.phrases;
  const text = number === '' ? plain[key] : numbered[kind];
  if (text === undefined) throw new Error(`No text for prompt ${key} in language ${lang}`);
  return text;
};

const listPieceTexts = (lang: Lang): SpokenText[] =>
  listSpokenPromptKeys()
    .filter((key) => key !== silenceKey)
    .map((key) => ({ key, text: getPieceText(lang, key) }));

/** Returns the texts "press 1" to "press 9", which are part of the generated telephone menus. */
const listPressKeyTexts = (lang: Lang): SpokenText[] =>
  Array.from({ length: 9 }, (_, n) => ({
    key: `press-${n + 1}`,
    text: spokenVocabulary[lang].press(n + 1),
  }));

/** Returns the advice to dial an emergency number before reporting, with one text for each emergency number. */
const listDangerTexts = (lang: Lang): SpokenText[] =>
  [111, 112, 113, 114, 115].map((number) => ({
    key: `danger-${number}`,
    text: spokenVocabulary[lang].danger(number),
  }));

const listStatusTexts = (lang: Lang): SpokenText[] =>
  TicketStatus.options.map((status) => ({
    key: `status-${status}`,
    text: spokenVocabulary[lang].status(publicStatusLabels[lang][status]),
  }));

/**
 * Returns the names in the telephone menus of all periods. Names of future periods must be recorded before the period begins.
 */
const listMenuTexts = (lang: Lang, directory: Data): SpokenText[] => {
  const { services, groups, topics } = listSpokenNames(directory);
  return [...services, ...groups, ...topics].map(({ key, speak }) => ({ key, text: speak(lang) }));
};

/** Returns the first day of the row that is not before the date. */
const getFirstDay = ({ validFrom }: { validFrom: LocalDate | null }, on: Date): LocalDate => {
  const today = toLocalDate(on);
  return validFrom !== null && validFrom > today ? validFrom : today;
};

/** Returns an example: a commune whose name has two syllables, and the keys for the first letter of each syllable. */
const findKeypadExample = ({ areas }: Places, on: LocalDate): [name: string, keys: string] => {
  const name = areas.find(
    (area) =>
      area.level === 'commune' && isValidOn(area, on) && toKeypadInitials(area.name).length === 2,
  )?.name;
  return [name ?? '', Array.from(toKeypadInitials(name ?? '')).join(' ')];
};

/** Returns the greetings and the question for the place, with the names of the current and of future periods. */
const listOrganizationTexts = (
  lang: Lang,
  directory: OrganizationRows & Places,
  on: Date,
): SpokenText[] =>
  listOrganizationRows(directory, toLocalDate(on)).flatMap((row) => {
    const { welcome, weCall, place } = getOrganizationPromptKeys(row);
    const name = selectOrganizationName(row.spokenName, lang);
    const communeTypes = selectOrganizationName(row.communeTypes, lang);
    const [example, keys] = findKeypadExample(directory, getFirstDay(row, on));
    return [
      { key: welcome, text: spokenVocabulary[lang].welcome(name) },
      { key: weCall, text: spokenVocabulary[lang].weCall(name) },
      { key: place, text: spokenVocabulary[lang].placeLetters(communeTypes, example, keys) },
    ];
  });

/**
 * Returns the spoken texts that are generated from data: digits, dates, queue positions, services, topics, communes,
 * statuses, greetings and opening hours.
 */
export function generateSpokenTexts(lang: Lang, directory: Data, on: Date): SpokenText[] {
  return [
    ...listPieceTexts(lang),
    ...listPressKeyTexts(lang),
    ...listDangerTexts(lang),
    ...listStatusTexts(lang),
    ...listCommuneTexts(lang, directory, on),
    ...listMenuTexts(lang, directory),
    ...listOrganizationTexts(lang, directory, on),
    { key: 'closed', text: spokenVocabulary[lang].closed(toSpokenHours(directory.calendar)) },
  ];
}
