import { warningLangs } from '../messages/warning-langs.ts';
import { conversationTexts } from '../messages/wording/conversation.ts';
import { addReplies, addTexts, type TurnState } from './turn.ts';

/**
 * Adds the advice to call the ambulance service (115) before all other replies. If the message contains Khmer letters, adds
 * it in Khmer too.
 */
export function addEmergencyWarning<T extends TurnState>(turn: T, text?: string): T {
  const { words, lang } = turn.room;
  const warnings = warningLangs(lang, text).map((one) => {
    const { emergency, call115: label } = conversationTexts(one);
    return { kind: 'link', text: emergency, href: 'tel:115', label, lang: one } as const;
  });
  return addTexts(addReplies(turn, ...warnings), words.afterEmergency);
}
