import { conversationTexts } from '../../../i18n/channels.ts';
import { selectEmergencyWarningLanguages } from '../../messages/emergency-warning-languages.ts';
import {
  addReplies,
  addTextReplies,
  type ConversationTurnState,
} from '../model/conversation-turn.ts';

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
    const { emergency, call115: label } = conversationTexts[one];
    return { kind: 'link', text: emergency, href: 'tel:115', label, lang: one } as const;
  });
  return addTextReplies(addReplies(turn, ...warnings), texts.afterEmergency);
}
