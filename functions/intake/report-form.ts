import type { Directory } from '../../core/directory/directory.ts';
import { topicOf } from '../../core/directory/topic.ts';
import { accusedFrom } from '../../core/intake/accused-answer.ts';
import { checkReport } from '../../core/intake/check-report.ts';
import { type ReadReport, readReport } from '../../core/intake/read-report.ts';
import { ReportRequest } from '../../core/intake/report.ts';
import { type ReportStep, stepOf } from '../../core/intake/report-steps.ts';
import type { FieldError } from '../../core/messages/field-error.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { fold } from '../../core/text/fold.ts';
import { accusedField } from '../../web/portal/view/accused-field.ts';
import { answerField } from '../../web/portal/view/topic-questions.ts';
import { formAnswers } from './form-answers.ts';

export type Fields = Partial<Record<string, string>>;

/** The place in words: with the commune's name as it was typed, where none was found by it. */
const placeIn = ({ place = '', areaCode, areaQuery = '' }: Fields): string => {
  const isSaid = areaQuery.trim() === '' || fold(place).includes(fold(areaQuery));
  return areaCode || isSaid ? place : [place, areaQuery].filter(Boolean).join(', ');
};

type FormOccasion = { directory: Directory; on: Date; lang: Lang };

/** The form's flat fields as the report that the API takes too. */
export const reportFrom = (
  fields: Fields,
  { directory, on, lang }: FormOccasion,
): ReadReport<ReportRequest> => {
  const { service, topic, areaCode, text, kind, anonymous, name, phone, email, notifyBy } = fields;
  const sent = {
    service,
    topic,
    areaCode,
    place: placeIn(fields),
    answers: formAnswers(fields, topicOf(directory, topic, on)),
    ...accusedFrom(fields[accusedField]),
    notDenunciation: fields['notDenunciation'] === undefined ? undefined : true,
    text,
    reporter: {
      ...{ kind: kind || 'person', anonymous: Boolean(anonymous), name },
      ...{ phone, email, notifyBy },
    },
    // the next page shows code and PIN
    ...(!fields['receiptSms'] && { smsReceipt: false }),
    lang,
    source: fields['nguon'],
  };
  return readReport(sent, ReportRequest, directory, on);
};

/** The report's field as the form calls it. */
const inForm = (field: string, { topic = '' }: Fields): string =>
  field
    .replace(/^reporter\./, '')
    .replace(/^answers\./, answerField(topic, ''))
    .replace(/^accused\[\d\]$/, accusedField)
    .replace(/^areaCode$/, 'areaQuery');

export const asInForm = (errors: readonly FieldError[], fields: Fields): FieldError[] =>
  errors.map((error) => ({ ...error, field: inForm(error.field, fields) }));

/** What is not asked yet can't be wrong. */
const asIfSaid = 'chưa hỏi đến';

/** What is wrong with the answers of one step, whatever the others have; an emergency goes on without what it can spare. */
export const errorsOf = (
  step: ReportStep,
  fields: Fields,
  directory: Directory,
  on: Date,
): FieldError[] => {
  const isKnown = (name: string): boolean =>
    name === 'service' || name === 'topic' || stepOf(name) === step;
  const known: Fields = Object.fromEntries(
    Object.entries(fields).filter(([name]) => isKnown(name)),
  );
  const text = step === 'text' ? (known['text'] ?? '') : fields['text']?.trim() || asIfSaid;
  const read = reportFrom({ ...known, text }, { directory, on, lang: 'vi' });
  if (read.kind === 'refused') return ofStep(step, read.errors, fields);
  const checked = checkReport(read.report, directory, on);
  return checked.kind === 'refused' ? ofStep(step, checked.errors, fields) : [];
};

const ofStep = (step: ReportStep, errors: FieldError[], fields: Fields): FieldError[] =>
  asInForm(errors, fields).filter(({ field }) => stepOf(field) === step);
