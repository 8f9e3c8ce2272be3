import { type Choice, choicesIn, type Reply } from './reply.ts';

/** What a platform is given of one turn: words in parts that it takes, and what can be answered to the last. */
export type PlatformMessages = { parts: string[]; choices: readonly Choice[] };

/** Both platforms take 2,000 signs in a message. */
const mostLetters = 1900;

const words = (reply: Reply): string => {
  if (reply.kind !== 'link') return reply.text;
  const address = reply.href.replace(/^tel:/, '');
  return reply.text === reply.label ? `${reply.label}: ${address}` : `${reply.text}\n${address}`;
};

const counted = (choices: readonly Choice[]): string =>
  choices.map(({ label }, index) => `${index + 1}. ${label}`).join('\n');

const cut = (text: string): string[] =>
  text.length <= mostLetters
    ? [text]
    : [text.slice(0, mostLetters), ...cut(text.slice(mostLetters))];

/** As few messages as hold it all; what belongs together stays together where it fits. */
const packed = (paragraphs: readonly string[]): string[] => {
  const parts: string[] = [];
  for (const paragraph of paragraphs.flatMap(cut)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + paragraph.length + 2 <= mostLetters) {
      parts[parts.length - 1] = `${last}\n\n${paragraph}`;
    } else {
      parts.push(paragraph);
    }
  }
  return parts;
};

/** One turn as messages. Where buttons can't show them, choices are counted: the number is an answer. */
export const inMessages = (
  replies: readonly Reply[],
  fitsButtons: (choices: readonly Choice[]) => boolean,
): PlatformMessages => {
  const choices = choicesIn(
    replies.findLast((reply) => choicesIn(reply).length > 0) ?? {
      kind: 'text',
      text: '',
      lang: 'vi',
    },
  );
  const list = choices.length > 0 && !fitsButtons(choices) ? [counted(choices)] : [];
  return { parts: packed([...replies.map(words), ...list]), choices };
};
