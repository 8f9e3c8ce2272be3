import type { Directory } from '../../directory/model/directory.ts';
import { findTopic } from '../../directory/model/services/topic.ts';
import { inferTopicAnswers } from '../../routing/infer-topic-answers.ts';
import { getTopicAnswerFieldName, type ReportFormFields } from './report-form-fields.ts';

/**
 * Fills in the answers to the topic's questions that follow from the text, such as the kind of road from "quốc lộ 53". An
 * answer that the sender has already seen stays as it is, even if empty.
 */
export function preselectAnswers(
  fields: ReportFormFields,
  directory: Directory,
  on: Date,
): ReportFormFields {
  const topic = findTopic(directory, fields['topic'], on);
  if (!topic) return fields;
  const inferred = Object.entries(inferTopicAnswers(topic, fields['text'] ?? '')).map(
    ([id, answer]) => [getTopicAnswerFieldName(topic.code, id), String(answer)],
  );
  return { ...Object.fromEntries(inferred), ...fields };
}
