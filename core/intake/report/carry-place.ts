import type { Directory } from '../../directory/model/directory.ts';
import { findTopic } from '../../directory/model/services/topic.ts';
import { maxReportCharacters } from './report.ts';
import { getTopicAnswerFieldName, type ReportFormFields } from './report-form-fields.ts';

/**
 * Copies the place that the sender typed to the page that comes later: from the address to the topic's question about the
 * place, or back. A field that the sender has already seen stays as it is, even if empty.
 */
export function carryPlace(
  fields: ReportFormFields,
  directory: Directory,
  on: Date,
): ReportFormFields {
  const topic = findTopic(directory, fields['topic'], on);
  const question = topic?.questions.find((one) => one.kind === 'text' && one.isPlace);
  if (!topic || !question) return fields;
  const name = getTopicAnswerFieldName(topic.code, question.id);
  const { place, [name]: answer } = fields;
  if (place?.trim() && answer === undefined) return { ...fields, [name]: place };
  const fits = answer?.trim() && answer.length <= maxReportCharacters.place;
  return fits && place === undefined ? { ...fields, place: answer } : fields;
}
