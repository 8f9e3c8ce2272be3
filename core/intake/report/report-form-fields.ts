/** Input of the report form, by field name. */
export type ReportFormFields = Partial<Record<string, string>>;

/** Value of the field `subject` if the sender wants to select the topic from the lists. */
export const otherSubject = 'other';

/**
 * Field that is set if the form that starts with the text includes the place step, because the place is ambiguous. It stays
 * set after the sender has selected the place, so that the later pages keep their numbers.
 */
export const placeStepField = 'placeStep';

/**
 * Hidden form field with the date on which the sender selected the commune. A reform can give the commune's code to another
 * commune before the report is submitted.
 */
export const areaDayField = 'areaDay';

/**
 * Fields that control a page of the form: the step, the pressed button, the place name that the page searched for, and the
 * listed district. They are no part of the report.
 */
export const pageControlFields = ['step', 'to', 'asked', 'district'] as const;

const pageControlNames: ReadonlySet<string> = new Set(pageControlFields);

export function removePageControlFields(fields: ReportFormFields): ReportFormFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !pageControlNames.has(name)));
}

/**
 * Returns the name of the form field for the answer to a topic question. The name contains the topic, so that changing the
 * topic loses no input.
 */
export function getTopicAnswerFieldName(topic: string, question: string): string {
  return `answers.${topic}.${question}`;
}
