import { warningLangs } from '../messages/warning-langs.ts';
import { conversationTexts } from '../messages/wording/conversation.ts';
import { addReplies, addTexts, type TurnState } from './turn.ts';

/** Adds the advice to call 115 before all other replies; also in Khmer if the message has Khmer letters. */
export function addEmergencyWarning<T extends TurnState>(turn: T, text?: string): T {
  const { words, lang } = turn.room;
  const warnings = warningLangs(lang, text).map((one) => {
    const { emergency, call115: label } = conversationTexts(one);
    return { kind: 'link', text: emergency, href: 'tel:115', label, lang: one } as const;
  });
  return addTexts(addReplies(turn, ...warnings), words.afterEmergency);
}
