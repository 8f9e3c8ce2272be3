import { selectEmergencyWarningLanguages } from '../messages/emergency-warning-languages.ts';
import { getConversationTexts } from '../messages/i18n/conversation.ts';
import { addReplies, addTextReplies, type ConversationTurnState } from './conversation-turn.ts';

/**
 * Adds the advice to call the ambulance service (115) to the replies. If the message contains Khmer letters, adds it in
 * Khmer too.
 */
export function prependEmergencyWarning<T extends ConversationTurnState>(
  turn: T,
  text?: string,
): T {
  const { texts, lang } = turn.context;
  const warnings = selectEmergencyWarningLanguages(lang, text).map((one) => {
    const { emergency, call115: label } = getConversationTexts(one);
    return { kind: 'link', text: emergency, href: 'tel:115', label, lang: one } as const;
  });
  return addTextReplies(addReplies(turn, ...warnings), texts.afterEmergency);
}
