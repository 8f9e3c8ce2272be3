import { foldDiacritics } from '../../text/fold.ts';
import { toLatinDigits } from '../../text/latin-digits.ts';
import type { ChatInput } from '../model/chat-context.ts';
import { parseChatCommand } from '../model/commands.ts';
import type { Conversation } from '../model/conversation.ts';
import type { IncomingChatMessage } from '../model/incoming-message.ts';

const parseChoiceNumber = (text: string): number | undefined => {
  const digits = /^\s*\(?(\d{1,2})[.)]?\s*$/.exec(toLatinDigits(text.normalize('NFKC')))?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** Returns the id of the offered choice that the text of a chat message selects by number or by label. */
const findChosenId = (
  text: string,
  { offered, asked: pendingQuestion }: Conversation,
): string | undefined => {
  const folded = foldDiacritics(text);
  const byLabel = offered.find(({ label }) => foldDiacritics(label) === folded && folded !== '');
  if (byLabel) return byLabel.id;
  // if the only choice is to skip a question, a number is the answer and not an ordinal
  const isCounted = offered.length > 1 || pendingQuestion.step !== 'question';
  const number = parseChoiceNumber(text);
  return isCounted && number !== undefined ? offered[number - 1]?.id : undefined;
};

/** Interprets a chat message as choice, command, text or location. The result does not depend on the current question. */
export function interpretInput(incoming: IncomingChatMessage, state: Conversation): ChatInput {
  switch (incoming.kind) {
    case 'choice':
      return { choice: incoming.choice };
    case 'place':
      return { place: { latitude: incoming.latitude, longitude: incoming.longitude } };
    case 'text': {
      const { text } = incoming;
      const choice = findChosenId(text, state);
      return choice === undefined
        ? { text: text.trim(), command: parseChatCommand(text) }
        : { text, choice };
    }
    case 'photo':
    case 'greeting':
    case 'other':
      return {};
  }
}
