import { hasVisibleLength } from '../text/written.ts';

/** Minimum number of visible characters of a report's text. */
export const minTextCharacters = 5;

const isLongEnough = hasVisibleLength(minTextCharacters);

/** Prefixes a text that is too short with the topic's name; an empty text becomes the name. */
export function withTopicName(text: string, name: string): string {
  return isLongEnough(text) ? text : [name, text].filter((part) => part !== '').join(': ');
}
