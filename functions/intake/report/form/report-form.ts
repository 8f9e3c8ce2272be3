import type { Directory } from '../../../../core/directory/model/directory.ts';
import { findTopic } from '../../../../core/directory/model/services/topic.ts';
import { parseAccusedOfficeAnswer } from '../../../../core/intake/follow/accused-answer.ts';
import { ReportRequest } from '../../../../core/intake/report/report.ts';
import type { ReportFormFields } from '../../../../core/intake/report/report-form-fields.ts';
import { getTopicAnswerFieldName } from '../../../../core/intake/report/report-form-fields.ts';
import {
  getStepOfField,
  type ReportFormStep,
} from '../../../../core/intake/report/report-steps.ts';
import { checkReport } from '../../../../core/intake/report/validation/check-report.ts';
import {
  type ParseReportResult,
  parseReport,
} from '../../../../core/intake/report/validation/parse-report.ts';
import { type FieldError, toFieldErrors } from '../../../../core/messages/field-error.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { foldDiacritics } from '../../../../core/text/fold.ts';
import { accusedFieldName } from '../../../../web/portal/view/report/fields/accused-field.ts';
import { parseFormAnswers } from './form-answers.ts';

/** Returns the place text of a report. Appends the typed commune name if no commune was found for it. */
export const getPlaceText = ({
  place = '',
  areaCode,
  areaQuery = '',
}: ReportFormFields): string => {
  const isAreaIncluded =
    areaQuery.trim() === '' || foldDiacritics(place).includes(foldDiacritics(areaQuery));
  return areaCode || isAreaIncluded ? place : [place, areaQuery].filter(Boolean).join(', ');
};

/** Submitted report form with its idempotency key. */
export type ReportFormInput = { lang: Lang; key: string; fields: ReportFormFields };

type ReportFormContext = { directory: Directory; on: Date; lang: Lang };

/** Converts the form fields to the request body of the JSON API, which is still to be validated. */
const toReportInput = (
  fields: ReportFormFields,
  { directory, on, lang }: ReportFormContext,
): Record<string, unknown> => {
  const { service, topic, areaCode, text, kind, anonymous, phone, email, notifyBy } = fields;
  const { name, businessName, taxNumber } = fields;
  return {
    service,
    topic,
    areaCode,
    place: getPlaceText(fields),
    answers: parseFormAnswers(fields, findTopic(directory, topic, on)),
    ...parseAccusedOfficeAnswer(fields[accusedFieldName]),
    notDenunciation: fields['notDenunciation'] === undefined ? undefined : true,
    text,
    reporter: {
      ...{ kind: kind || 'person', anonymous: Boolean(anonymous) },
      // the form hides these fields from a person and from an anonymous sender
      ...{ name, ...(kind === 'business' && !anonymous && { businessName, taxNumber }) },
      ...{ phone, email, notifyBy },
    },
    // The receipt page shows code and PIN anyway.
    ...(!fields['receiptSms'] && { smsReceipt: false }),
    lang,
    source: fields['nguon'],
  };
};

/** Converts the form fields to a report and validates it with the schema of the JSON API. */
export function parseReportForm(
  fields: ReportFormFields,
  context: ReportFormContext,
): ParseReportResult<ReportRequest> {
  const { directory, on } = context;
  return parseReport(toReportInput(fields, context), ReportRequest, directory, on);
}

/** Converts a field name in the report schema to the name of the field in the portal's form. */
const toFormFieldName = (field: string, { topic = '' }: ReportFormFields): string =>
  field
    .replace(/^reporter\./, '')
    .replace(/^answers\./, getTopicAnswerFieldName(topic, ''))
    .replace(/^accused\[\d\]$/, accusedFieldName)
    .replace(/^areaCode$/, 'areaQuery');

export function toFormErrors(
  errors: readonly FieldError[],
  fields: ReportFormFields,
): FieldError[] {
  return errors.map((error) => ({ ...error, field: toFormFieldName(error.field, fields) }));
}

/**
 * Returns the errors in fields that are dropped when an emergency is opened. Errors in its text are left out, because the
 * text is kept as far as possible. Empty if an error prevents sending.
 */
export function listDroppedFieldErrors(
  fields: ReportFormFields,
  context: ReportFormContext,
): FieldError[] {
  const read = parseReportForm(fields, context);
  const schemaResult = ReportRequest.safeParse(toReportInput(fields, context));
  if (read.kind === 'refused' || schemaResult.success) return [];
  const errors = toFieldErrors(schemaResult.error).filter(({ field }) => field !== 'text');
  return toFormErrors(errors, fields);
}

/**
 * Placeholder for the report text until the sender reaches the text step, so that validation does not report the text as
 * missing.
 */
const placeholderReportText = 'chưa hỏi đến';

/**
 * Returns the validation errors in one step of the report form and omits errors in other steps. In an emergency, an invalid
 * field causes no error if the ticket can be opened without it.
 */
export function validateStep(
  step: ReportFormStep,
  fields: ReportFormFields,
  directory: Directory,
  on: Date,
): FieldError[] {
  const isKnown = (name: string): boolean =>
    name === 'service' || name === 'topic' || getStepOfField(name) === step;
  const known: ReportFormFields = Object.fromEntries(
    Object.entries(fields).filter(([name]) => isKnown(name)),
  );
  const text =
    step === 'text' ? (known['text'] ?? '') : fields['text']?.trim() || placeholderReportText;
  const read = parseReportForm({ ...known, text }, { directory, on, lang: 'vi' });
  if (read.kind === 'refused') return filterErrorsByStep(step, read.errors, fields);
  const checked = checkReport(read.report, directory, on);
  return checked.kind === 'refused' ? filterErrorsByStep(step, checked.errors, fields) : [];
}

const filterErrorsByStep = (
  step: ReportFormStep,
  errors: FieldError[],
  fields: ReportFormFields,
): FieldError[] =>
  toFormErrors(errors, fields).filter(({ field }) => getStepOfField(field) === step);
