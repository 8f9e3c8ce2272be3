import type { ReportRequest } from './report.ts';

/** Answer of a citizen who complains about an office without knowing which one; used in forms and chats. */
export const unnamedOffice = '?';

/**
 * Converts the answer to "Is this about an office, and which?" to fields of a report: `undefined` is unanswered, an empty
 * string means no, and any other value is a unit reference.
 */
export function parseAccusedAnswer(
  answer: string | undefined,
): Pick<ReportRequest, 'accused' | 'aboutOffice'> {
  if (answer === undefined) return {};
  if (answer === '' || answer === unnamedOffice) return { aboutOffice: answer === unnamedOffice };
  return { aboutOffice: true, accused: [answer] };
}
