import { officialLang } from '../../../i18n/languages.ts';
import { statusDigit, withholdDigit } from '../../directory/model/services/service.ts';
import { Lang } from '../../messages/lang.ts';
import {
  getMainMenus,
  getMenuPeriods,
  getMenuPromptKey,
  getMultilingualMenuPromptKey,
  type MenuPeriod,
} from '../model/menus/menu-periods.ts';

/** Telephone prompt that is concatenated from several recordings. µ-law audio can be concatenated without conversion. */
type AssembledPrompt = {
  /** Language folder of the prompt. `all` contains prompts for callers whose language is not known yet. */
  folder: Lang | 'all';
  key: string;
  parts: readonly { lang: Lang; key: string }[];
};

const assembleForAllLanguages = (key: string): AssembledPrompt => ({
  folder: 'all',
  key,
  parts: Lang.options.map((lang) => ({ lang, key })),
});

const listChoiceParts = (choices: MenuPeriod['choices']): string[] =>
  choices.flatMap(({ nameKey, digit }) => [nameKey, `press-${digit}`]);

/** Returns the recordings of the main menu: the services and the status of a ticket by their keys, then the other choices. */
const listMainMenuParts = ({ choices }: MenuPeriod): string[] => [
  ...listChoiceParts(choices.filter(({ digit }) => digit < statusDigit)),
  ...['menu-status', `press-${statusDigit}`],
  ...listChoiceParts(choices.filter(({ digit }) => digit > statusDigit)),
  'menu-more',
];

/** Returns the recordings of a menu of groups or topics with their keys, then "another topic". */
const listTopicMenuParts = ({ choices }: MenuPeriod): string[] => [
  ...listChoiceParts(choices),
  ...['something-else', 'press-9'],
];

/** Returns the recordings that offer to change the language, in the languages other than that of the menu. */
const listLanguageParts = (lang: Lang): AssembledPrompt['parts'] =>
  Lang.options
    .filter((other) => other !== lang)
    .map((other) => ({ lang: other, key: 'other-language' }));

const listMenuParts = (lang: Lang, menu: MenuPeriod): AssembledPrompt['parts'] => {
  const keys = menu.level === 'main' ? listMainMenuParts(menu) : listTopicMenuParts(menu);
  return keys.map((key) => ({ lang, key }));
};

/**
 * Assembles a menu. Callers are greeted in Vietnamese; those who have just chosen another language first hear the emergency
 * key in that language.
 */
const assembleMenu = (lang: Lang, menu: MenuPeriod): AssembledPrompt => {
  const isGreeted = lang === officialLang || menu.level !== 'main';
  return {
    folder: lang,
    key: getMenuPromptKey(menu),
    parts: [...(isGreeted ? [] : [{ lang, key: 'emergency' }]), ...listMenuParts(lang, menu)],
  };
};

/** Assembles the main menu for callers whose language is known. It ends with the key for other languages. */
const assembleMultilingualMenu = (lang: Lang, menu: MenuPeriod): AssembledPrompt => ({
  folder: lang,
  key: getMultilingualMenuPromptKey(menu),
  parts: [...listMenuParts(lang, menu), ...listLanguageParts(lang)],
});

/** Name of the recording notice that also offers to report anonymously. */
export const withholdNoticeKey = 'recording-notice-withhold';

const assembleWithholdNotice = (lang: Lang): AssembledPrompt => ({
  folder: lang,
  key: withholdNoticeKey,
  parts: ['recording-notice', 'withhold', `press-${withholdDigit}`].map((key) => ({ lang, key })),
});

export const assembledPrompts: readonly AssembledPrompt[] = [
  assembleForAllLanguages('emergency'),
  assembleForAllLanguages('dial-115'),
  assembleForAllLanguages('language'),
  ...Lang.options.flatMap((lang) => [
    assembleWithholdNotice(lang),
    ...getMenuPeriods().map((menu) => assembleMenu(lang, menu)),
    ...getMainMenus().map((menu) => assembleMultilingualMenu(lang, menu)),
  ]),
];
