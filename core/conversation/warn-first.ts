import { say, sayWords, type Told } from './turn.ts';

/** 115 comes before everything else, whatever was asked. */
export const warnFirst = <T extends Told>(turn: T): T => {
  const { room } = turn;
  const { words, lang } = room;
  return sayWords(
    say(turn, { kind: 'link', text: words.emergency, href: 'tel:115', label: words.call115, lang }),
    words.afterEmergency,
  );
};
