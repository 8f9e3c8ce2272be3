import { Lang } from '../../messages/lang.ts';
import { callTopics } from '../call-topics.ts';

/** A recording that is put together from others: µ-law needs no more than one after the other. */
type Assembled = {
  /** `all` is for callers whose language isn't known yet. */
  folder: Lang | 'all';
  key: string;
  parts: readonly { lang: Lang; key: string }[];
};

const inAll = (key: string, order: readonly Lang[] = Lang.options, part = key): Assembled => ({
  folder: 'all',
  key,
  parts: order.map((lang) => ({ lang, key: part })),
});

/** Whose language comes first is heard first. */
const languageFirst = (first: Lang): Assembled =>
  inAll(`language-${first}`, [first, ...Lang.options.filter((lang) => lang !== first)], 'language');

/** The topics with their keys, then a complaint about an office, then something else. */
const topicMenu = (lang: Lang, { service, keys }: (typeof callTopics)[number]): Assembled => ({
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
  ...Lang.options.flatMap((lang) => callTopics.map((asked) => topicMenu(lang, asked))),
];
