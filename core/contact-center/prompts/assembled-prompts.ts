import { Lang } from '../../messages/lang.ts';
import { phoneMenus } from '../model/phone-menus.ts';

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

/** Returns the prompt of the main menu: the services with their telephone keys, then the other choices. */
const assembleMainMenu = (lang: Lang): AssembledPrompt => ({
  folder: lang,
  key: 'menu',
  parts: [
    ...phoneMenus.flatMap(({ service, key }) => [`service-${service}`, `press-${key}`]),
    'menu-more',
  ].map((key) => ({ lang, key })),
});

/**
 * Returns the prompt of a service's topic menu: the topics with their telephone keys, then "complaint about an office" and
 * "another topic".
 */
const assembleTopicMenu = (
  lang: Lang,
  { service, keys }: (typeof phoneMenus)[number],
): AssembledPrompt => ({
  folder: lang,
  key: `topics-${service}`,
  parts: [
    ...keys.flatMap((code, n) => [`topic-${code}`, `press-${n + 1}`]),
    'about-office',
    'something-else',
    'press-9',
  ].map((key) => ({ lang, key })),
});

export const assembledPrompts: readonly AssembledPrompt[] = [
  assembleForAllLanguages('emergency'),
  assembleForAllLanguages('dial-115'),
  ...Lang.options.map(assembleLanguagePrompt),
  ...Lang.options.map(assembleMainMenu),
  ...Lang.options.flatMap((lang) => phoneMenus.map((menu) => assembleTopicMenu(lang, menu))),
];
