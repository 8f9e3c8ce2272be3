import type { ReportRequest } from './report.ts';

/** The answer "yes, but I don't know which office" in forms and conversations. */
export const unnamedOffice = '?';

/**
 * Turns the answer to "Is this about an office, and which?" into the fields of a report: '' is no, undefined is not
 * answered, anything else is the reference of a unit.
 */
export const accusedFrom = (
  answer: string | undefined,
): Pick<ReportRequest, 'accused' | 'aboutOffice'> => {
  if (answer === undefined) return {};
  if (answer === '' || answer === unnamedOffice) return { aboutOffice: answer === unnamedOffice };
  return { aboutOffice: true, accused: [answer] };
};
