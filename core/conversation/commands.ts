import * as z from 'zod';
import { fold } from '../text/fold.ts';
import data from './data/commands.json' with { type: 'json' };

const names = [
  ...(['stop', 'back', 'person', 'restart', 'vi', 'km', 'en', 'status'] as const),
  ...(['help', 'skip', 'yes', 'no', 'send', 'greeting', 'thanks'] as const),
] as const;
const Row = z.strictObject({
  command: z.enum(names),
  phrases: z.array(z.string().min(1)).min(1),
  /** Those that are understood inside a short sentence too. */
  within: z.array(z.string().min(1)).optional(),
});
export type Command = z.infer<typeof Row>['command'];

const rows = z.array(Row).parse(data);

/** Letters of Khmer lose their vowels when folded, and words with them: they are compared as written. */
const isKhmer = (text: string): boolean => /[\u1780-\u17ff]/u.test(text);

/** Without signs at its ends, so that "Thôi!" is "thôi". */
const plain = (text: string): string =>
  (isKhmer(text) ? text.normalize('NFC') : fold(text))
    .replace(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();

const byPhrase: ReadonlyMap<string, Command> = new Map(
  rows.flatMap(({ command, phrases }) =>
    phrases.map((phrase) => [plain(phrase), command] as const),
  ),
);

/** What politeness puts before and behind: "cho tôi gặp người với ạ". */
const before =
  /^(?:cho (?:toi|minh|em|con|chau|tui)|(?:toi|minh|em|con|tui) (?:muon|can)|xin|lam on|vui long|please|i want to|can i|let me|da|a|oi|u) /;
const behind =
  / (?:voi|di|nhe|nha|nghe|a|nhen|giup|duoc khong|please|oi|em|anh|chi|ban|shop|voi a)$/;

const withoutPoliteness = (text: string): string => {
  const shorter = text.replace(before, '').replace(behind, '');
  return shorter === text ? text : withoutPoliteness(shorter);
};

const wishes = rows.flatMap(({ command, within = [] }) =>
  within.map((phrase) => [plain(phrase), command] as const),
);

/** Nobody tells a matter in so few words, but asks for a person in them. */
const mostWordsOfWish = 10;

const wishIn = (said: string): Command | undefined =>
  said.split(' ').length > mostWordsOfWish
    ? undefined
    : wishes.find(([wish]) => ` ${said} `.includes(` ${wish} `))?.[1];

/** What the whole message asks for, with or without its marks; nothing where it says more than that. */
export const commandIn = (text: string): Command | undefined => {
  const said = plain(text);
  return byPhrase.get(said) ?? byPhrase.get(withoutPoliteness(said)) ?? wishIn(said);
};
