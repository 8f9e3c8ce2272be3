import { parseReachablePhone } from '../../text/parse-reachable-phone.ts';
import { findPersonalNumbersAndLinks, type PersonalDataMark } from '../../text/personal-data.ts';

/** Text that replaces a phone number which the sender removed from the report. */
const removedPhone = '•••';

/** Phone number as the sender wrote it. Positions are UTF-16 code units; `to` is exclusive. */
export type PhoneInText = { words: string; from: number; to: number };

/**
 * Returns the dialable phone number in a passage. The passage may start with "ở" (at), because people also write the letter
 * O for zero.
 */
const readPhone = ({ kind, part, from, to }: PersonalDataMark): PhoneInText[] => {
  const start = Math.max(part.search(/[+(\p{Nd}]/u), 0);
  const words = part.slice(start);
  return kind === 'personal-phone' && parseReachablePhone(words)
    ? [{ words, from: from + start, to }]
    : [];
};

/** Returns the first phone number in a text that can get messages or callbacks. */
export function findPhoneInText(text: string): PhoneInText | undefined {
  const [first] = findPersonalNumbersAndLinks(text).flatMap(readPhone);
  return first;
}

/** Replaces a phone number with three dots. */
export function removePhoneFromText(text: string, { from, to }: PhoneInText): string {
  return text.slice(0, from) + removedPhone + text.slice(to);
}
