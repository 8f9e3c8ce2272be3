import { type ChatReply, getReplyChoices, type ReplyChoice } from '../model/reply.ts';

/**
 * Replies of the hotline as messages for Zalo or Messenger: texts within the length limit, with the choices below the last
 * text.
 */
export type ChatPlatformMessages = { parts: string[]; choices: readonly ReplyChoice[] };

/** Maximum number of characters per message to Zalo or Messenger; below the platforms' limit of 2,000. */
const maxPartCharacters = 1900;

const formatReply = (reply: ChatReply): string => {
  if (reply.kind !== 'link') return reply.text;
  const address = reply.href.replace(/^tel:/, '');
  return reply.text === reply.label ? `${reply.label}: ${address}` : `${reply.text}\n${address}`;
};

const formatNumberedChoices = (choices: readonly ReplyChoice[]): string =>
  choices.map(({ label }, index) => `${index + 1}. ${label}`).join('\n');

const splitByLength = (text: string): string[] =>
  text.length <= maxPartCharacters
    ? [text]
    : [text.slice(0, maxPartCharacters), ...splitByLength(text.slice(maxPartCharacters))];

/**
 * Combines the paragraphs of a reply into as few Zalo or Messenger messages as possible. Splits a paragraph only if it
 * exceeds the limit for one message.
 */
const combineParagraphs = (paragraphs: readonly string[]): string[] => {
  const parts: string[] = [];
  for (const paragraph of paragraphs.flatMap(splitByLength)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + paragraph.length + 2 <= maxPartCharacters) {
      parts[parts.length - 1] = `${last}\n\n${paragraph}`;
    } else {
      parts.push(paragraph);
    }
  }
  return parts;
};

/**
 * Converts the hotline's replies to messages for Zalo or Messenger. Choices that do not fit into buttons become a numbered
 * list.
 */
export function toChatPlatformMessages(
  replies: readonly ChatReply[],
  fitsButtons: (choices: readonly ReplyChoice[]) => boolean,
): ChatPlatformMessages {
  const choices = getReplyChoices(
    replies.findLast((reply) => getReplyChoices(reply).length > 0) ?? {
      kind: 'text',
      text: '',
      lang: 'vi',
    },
  );
  const list = choices.length > 0 && !fitsButtons(choices) ? [formatNumberedChoices(choices)] : [];
  return { parts: combineParagraphs([...replies.map(formatReply), ...list]), choices };
}
