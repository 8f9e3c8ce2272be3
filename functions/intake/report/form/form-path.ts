import type { Directory } from '../../../../core/directory/model/directory.ts';
import { findTopic } from '../../../../core/directory/model/services/topic.ts';
import { listOfferedServices } from '../../../../core/directory/read/offered-services.ts';
import {
  placeStepField,
  type ReportFormFields,
} from '../../../../core/intake/report/report-form-fields.ts';
import { type ReportFormPath, TextStart } from '../../../../core/intake/report/report-steps.ts';
import { findTopicChoice } from './topic-choice.ts';

export function findOfferedService({ service }: ReportFormFields, directory: Directory, on: Date) {
  return listOfferedServices(directory, on).find(({ code }) => code === service);
}

/** Returns which optional steps the form has for the sender's answers. */
export function getFormPath(
  fields: ReportFormFields,
  directory: Directory,
  on: Date,
): ReportFormPath {
  const topic = findTopic(directory, fields['topic'], on);
  const choice = findTopicChoice(findOfferedService(fields, directory, on), fields);
  return {
    start: TextStart.parse(fields['start']),
    asksPlace: fields[placeStepField] !== undefined,
    asksTopic: choice?.kind === 'group',
    asksDetails: topic !== undefined && topic.questions.length > 0,
  };
}
