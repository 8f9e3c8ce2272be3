import type { ReportRequest } from './report.ts';

/** Form value of a citizen who complains about an office but does not know which one. */
export const unknownOfficeAnswer = '?';

/**
 * Converts the answer to "Is this about an office, and which?" to report fields. `undefined` means unanswered, an empty
 * string means no, and any other value is a unit reference or `unnamedOffice`.
 */
export function parseAccusedAnswer(
  answer: string | undefined,
): Pick<ReportRequest, 'accused' | 'aboutOffice'> {
  if (answer === undefined) return {};
  if (answer === '' || answer === unknownOfficeAnswer)
    return { aboutOffice: answer === unknownOfficeAnswer };
  return { aboutOffice: true, accused: [answer] };
}
