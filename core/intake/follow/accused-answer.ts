import type { ReportRequest } from '../report/report.ts';

/** Form value that means: the report complains about an office, but the citizen does not know which one. */
export const unknownOfficeAnswer = '?';

/**
 * Converts the form answer to "Is this about an office, and which?" to report fields. `undefined` means unanswered, an empty
 * string means no, `unknownOfficeAnswer` means an unknown office, and any other value is a unit reference.
 */
export function parseAccusedOfficeAnswer(
  answer: string | undefined,
): Pick<ReportRequest, 'accused' | 'aboutOffice'> {
  if (answer === undefined) return {};
  if (answer === '' || answer === unknownOfficeAnswer)
    return { aboutOffice: answer === unknownOfficeAnswer };
  return { aboutOffice: true, accused: [answer] };
}
