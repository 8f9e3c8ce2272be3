import { buildMinVisibleLengthCheck } from '../../../text/bounded-text-schema.ts';

/** Minimum number of visible characters in the text of a report. */
export const minReportTextCharacters = 5;

const isLongEnough = buildMinVisibleLengthCheck(minReportTextCharacters);

/** Puts the name of the topic before a text that is too short. An empty text is replaced by the name. */
export function prependTopicName(text: string, name: string): string {
  return isLongEnough(text) ? text : [name, text].filter((part) => part !== '').join(': ');
}
