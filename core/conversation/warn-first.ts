import { warningLangs } from '../messages/warning-langs.ts';
import { conversationWords } from '../messages/wording/conversation.ts';
import { say, sayWords, type Told } from './turn.ts';

/** Adds the advice to call 115 before all other replies; also in Khmer if the message has Khmer letters. */
export const warnFirst = <T extends Told>(turn: T, text?: string): T => {
  const { words, lang } = turn.room;
  const warnings = warningLangs(lang, text).map((one) => {
    const { emergency, call115: label } = conversationWords(one);
    return { kind: 'link', text: emergency, href: 'tel:115', label, lang: one } as const;
  });
  return sayWords(say(turn, ...warnings), words.afterEmergency);
};
