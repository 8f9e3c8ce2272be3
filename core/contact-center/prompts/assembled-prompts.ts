import { Lang } from '../../messages/lang.ts';
import { phoneMenus } from '../call-topics.ts';

/** Telephone prompt that is concatenated from several recordings. µ-law audio can be concatenated without conversion. */
type Assembled = {
  /** Language folder of the prompt. `all` contains prompts for callers whose language is not known yet. */
  folder: Lang | 'all';
  key: string;
  parts: readonly { lang: Lang; key: string }[];
};

const inAll = (key: string, order: readonly Lang[] = Lang.options, part = key): Assembled => ({
  folder: 'all',
  key,
  parts: order.map((lang) => ({ lang, key: part })),
});

/** Returns the prompt that asks for the caller's language, starting in the given language. */
const languageFirst = (first: Lang): Assembled =>
  inAll(`language-${first}`, [first, ...Lang.options.filter((lang) => lang !== first)], 'language');

/**
 * Returns the prompt of a service's topic menu: the topics with their telephone keys, then "complaint about an office" and
 * "another topic".
 */
const topicMenu = (lang: Lang, { service, keys }: (typeof phoneMenus)[number]): Assembled => ({
  folder: lang,
  key: `topics-${service}`,
  parts: [
    ...keys.flatMap((code, n) => [`topic-${code}`, `press-${n + 1}`]),
    'about-office',
    'something-else',
    'press-9',
  ].map((key) => ({ lang, key })),
});

export const assembledPrompts: readonly Assembled[] = [
  inAll('emergency'),
  inAll('dial-115'),
  ...Lang.options.map(languageFirst),
  ...Lang.options.flatMap((lang) => phoneMenus.map((asked) => topicMenu(lang, asked))),
];
