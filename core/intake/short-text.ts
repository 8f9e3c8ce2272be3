import { isVisiblyAtLeast } from '../text/written.ts';

/** Fewest visible characters with which a text stands by itself. */
export const minTextSigns = 5;

const isLongEnough = isVisiblyAtLeast(minTextSigns);

/** Puts the name of the topic before a text that is too short to stand by itself; an empty text is the name alone. */
export const withTopicName = (text: string, name: string): string =>
  isLongEnough(text) ? text : [name, text].filter((part) => part !== '').join(': ');
