import * as z from 'zod';
import { langs } from '../../../i18n/languages.ts';
import { lazy } from '../../shared/lazy.ts';
import { foldDiacritics } from '../../text/fold.ts';
import data from '../data/commands.json' with { type: 'json' };

const commandNames = [
  ...(['stop', 'back', 'person', 'restart', 'status'] as const),
  ...langs,
  ...(['help', 'skip', 'yes', 'no', 'send', 'greeting', 'thanks'] as const),
] as const;
const Row = z.strictObject({
  command: z.enum(commandNames),
  phrases: z.array(z.string().min(1)).min(1),
  /** Phrases that express the chat command even inside a short sentence. */
  within: z.array(z.string().min(1)).optional(),
});
export type ChatCommand = z.infer<typeof Row>['command'];

const getCommandRows = lazy(() => z.array(Row).parse(data));

/**
 * Returns whether the text contains Khmer letters. Khmer texts are compared with their diacritics, because removing them
 * would remove vowels.
 */
const isKhmer = (text: string): boolean => /[\u1780-\u17ff]/u.test(text);

/**
 * Normalizes a text for comparison with chat commands: lower case without diacritics and punctuation, so that "Thôi!" equals
 * "thôi".
 */
const normalizePhrase = (text: string): string =>
  (isKhmer(text) ? text.normalize('NFC') : foldDiacritics(text))
    .replace(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();

const getCommandByPhrase = lazy(
  (): ReadonlyMap<string, ChatCommand> =>
    new Map(
      getCommandRows().flatMap(({ command, phrases }) =>
        phrases.map((phrase) => [normalizePhrase(phrase), command] as const),
      ),
    ),
);

/** Pattern for polite words before a chat command, as in "cho tôi gặp người với ạ". */
const politePrefix =
  /^(?:cho (?:toi|minh|em|con|chau|tui)|(?:toi|minh|em|con|tui) (?:muon|can)|xin|lam on|vui long|please|i want to|can i|let me|da|a|oi|u) /;
const politeSuffix =
  / (?:voi|di|nhe|nha|nghe|a|nhen|giup|duoc khong|please|oi|em|anh|chi|ban|shop|voi a)$/;

const removePoliteWords = (text: string): string => {
  const shorter = text.replace(politePrefix, '').replace(politeSuffix, '');
  return shorter === text ? text : removePoliteWords(shorter);
};

const getEmbeddedCommands = lazy(() =>
  getCommandRows().flatMap(({ command, within = [] }) =>
    within.map((phrase) => [normalizePhrase(phrase), command] as const),
  ),
);

/**
 * Maximum number of words in a message in which chat commands are recognized. Longer messages count as descriptions of an
 * issue.
 */
const maxCommandWords = 10;

const findEmbeddedCommand = (text: string): ChatCommand | undefined =>
  text.split(' ').length > maxCommandWords
    ? undefined
    : getEmbeddedCommands().find(([phrase]) => ` ${text} `.includes(` ${phrase} `))?.[1];

/**
 * Returns the chat command that a message expresses, written with or without diacritics. Returns undefined if the message is
 * not a command.
 */
export function parseChatCommand(text: string): ChatCommand | undefined {
  const normalized = normalizePhrase(text);
  const commandByPhrase = getCommandByPhrase();
  return (
    commandByPhrase.get(normalized) ??
    commandByPhrase.get(removePoliteWords(normalized)) ??
    findEmbeddedCommand(normalized)
  );
}
