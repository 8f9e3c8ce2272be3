import type { Directory } from '../../../directory/model/directory.ts';
import { isEmergencyByDefault } from '../../../directory/model/services/service.ts';
import { findTopic } from '../../../directory/model/services/topic.ts';
import type { FieldError } from '../../../messages/field-error.ts';
import { chooseServiceForEmergency } from '../emergency/emergency-service.ts';
import { type AcceptedReport, toDroppedFields } from './dropped-fields.ts';

type FieldNames = ReadonlySet<string>;

/**
 * Corrects the service and topic of an emergency. If they contradict each other, an urgent topic determines the service.
 * Other invalid topics are dropped.
 */
const correctClassification = (
  report: AcceptedReport,
  wrong: FieldNames,
  directory: Directory,
  on: Date,
) => {
  const { service, topic, text } = report;
  const isUrgent = isEmergencyByDefault(findTopic(directory, topic, on));
  if (wrong.has('service') || (wrong.has('topic') && isUrgent)) {
    return {
      service: chooseServiceForEmergency({ topic, text }, directory, on),
      leftOut: toDroppedFields('service', service),
    };
  }
  return wrong.has('topic') ? { topic: undefined, leftOut: toDroppedFields('topic', topic) } : {};
};

const dropInvalidAnswers = ({ answers }: AcceptedReport, wrong: FieldNames) => {
  const entries = Object.entries(answers ?? {});
  const rest = entries.filter(([id]) => !wrong.has(`answers.${id}`));
  if (rest.length === entries.length) return {};
  return {
    answers: rest.length > 0 ? Object.fromEntries(rest) : undefined,
    leftOut: toDroppedFields('answers', answers),
  };
};

/** Drops unknown units from the units that the report complains about. The report remains a complaint about an office. */
const dropUnknownAccused = ({ accused = [] }: AcceptedReport, wrong: FieldNames) => {
  const rest = accused.filter((_, index) => !wrong.has(`accused[${index}]`));
  if (rest.length === accused.length) return {};
  return { accused: rest, aboutOffice: true, leftOut: toDroppedFields('accused', accused) };
};

const dropUnknownArea = ({ areaCode }: AcceptedReport, wrong: FieldNames) =>
  wrong.has('areaCode') ? { areaCode: undefined, leftOut: toDroppedFields('area', areaCode) } : {};

/**
 * Returns an emergency without the fields whose values the reference data does not contain. Returns undefined if dropping
 * fields cannot remove the errors.
 */
export function dropInvalidFields(
  report: AcceptedReport,
  errors: readonly FieldError[],
  directory: Directory,
  on: Date,
): AcceptedReport | undefined {
  const wrong: FieldNames = new Set(errors.map(({ field }) => field));
  const matter = correctClassification(report, wrong, directory, on);
  const [details, office] = [dropInvalidAnswers(report, wrong), dropUnknownAccused(report, wrong)];
  const place = dropUnknownArea(report, wrong);
  const marks = [matter, details, office, place].flatMap(({ leftOut: out = [] }) => out);
  const rest = { ...report, ...matter, ...details, ...office, ...place };
  if (marks.length === 0 || (wrong.has('service') && rest.service === report.service)) {
    return undefined;
  }
  return { ...rest, leftOut: [...(report.leftOut ?? []), ...marks] };
}
