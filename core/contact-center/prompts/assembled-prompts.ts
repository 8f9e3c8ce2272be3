import { statusDigit } from '../../directory/model/service.ts';
import { Lang } from '../../messages/lang.ts';
import { getMenuPromptKey, type MenuPeriod, menuPeriods } from '../model/menu-periods.ts';

/** Telephone prompt that is concatenated from several recordings. µ-law audio can be concatenated without conversion. */
type AssembledPrompt = {
  /** Language folder of the prompt. `all` contains prompts for callers whose language is not known yet. */
  folder: Lang | 'all';
  key: string;
  parts: readonly { lang: Lang; key: string }[];
};

const assembleForAllLanguages = (
  key: string,
  order: readonly Lang[] = Lang.options,
  part = key,
): AssembledPrompt => ({
  folder: 'all',
  key,
  parts: order.map((lang) => ({ lang, key: part })),
});

/** Returns the prompt that asks for the caller's language, starting in the given language. */
const assembleLanguagePrompt = (first: Lang): AssembledPrompt =>
  assembleForAllLanguages(
    `language-${first}`,
    [first, ...Lang.options.filter((lang) => lang !== first)],
    'language',
  );

const listChoiceParts = (choices: MenuPeriod['choices']): string[] =>
  choices.flatMap(({ nameKey, digit }) => [nameKey, `press-${digit}`]);

/** Returns the recordings of the main menu: the services and the status of a ticket by their keys, then the other choices. */
const listMainMenuParts = ({ choices }: MenuPeriod): string[] => [
  ...listChoiceParts(choices.filter(({ digit }) => digit < statusDigit)),
  ...['menu-status', `press-${statusDigit}`],
  ...listChoiceParts(choices.filter(({ digit }) => digit > statusDigit)),
  'menu-more',
];

/**
 * Returns the recordings of a menu of groups or topics with their keys, then "complaint about an office" in the first menu
 * of a service, and "another topic".
 */
const listTopicMenuParts = ({ level, choices }: MenuPeriod): string[] => [
  ...listChoiceParts(choices),
  ...(level === 'service' ? ['about-office'] : []),
  ...['something-else', 'press-9'],
];

const assembleMenu = (lang: Lang, menu: MenuPeriod): AssembledPrompt => ({
  folder: lang,
  key: getMenuPromptKey(menu),
  parts: (menu.level === 'main' ? listMainMenuParts(menu) : listTopicMenuParts(menu)).map(
    (key) => ({ lang, key }),
  ),
});

export const assembledPrompts: readonly AssembledPrompt[] = [
  assembleForAllLanguages('emergency'),
  assembleForAllLanguages('dial-115'),
  ...Lang.options.map(assembleLanguagePrompt),
  ...Lang.options.flatMap((lang) => menuPeriods.map((menu) => assembleMenu(lang, menu))),
];
