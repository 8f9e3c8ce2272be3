import type { OfferedService } from '../../../core/directory/read/offered-services.ts';
import type { TopicChoice } from '../../../core/directory/read/topic-choices.ts';
import type { ReportFormFields } from './report-form.ts';

/** Returns the code by which the report form selects a group, or a topic that needs no second list. */
export function getChoiceCode(choice: TopicChoice): string {
  return choice.kind === 'group' ? choice.group.code : choice.topic.code;
}

const hasTopic = (choice: TopicChoice, code: string | undefined): boolean =>
  choice.kind === 'group'
    ? choice.topics.some((topic) => topic.code === code)
    : choice.topic.code === code;

/**
 * Returns the entry of the service's first list that the sender selected. Without a selection, it is the entry with the
 * topic, which can come from a link or from triage.
 */
export function findTopicChoice(
  service: OfferedService | undefined,
  { group, topic }: ReportFormFields,
): TopicChoice | undefined {
  const choices = service?.choices ?? [];
  return group === undefined || group === ''
    ? choices.find((choice) => hasTopic(choice, topic))
    : choices.find((choice) => getChoiceCode(choice) === group);
}

/** Sets the topic after the sender has selected an entry of the first list. It stays if it belongs to a selected group. */
export function selectTopicOfChoice(
  service: OfferedService | undefined,
  fields: ReportFormFields,
): ReportFormFields {
  const choice = fields['group'] ? findTopicChoice(service, fields) : undefined;
  if (choice?.kind === 'topic') return { ...fields, topic: choice.topic.code };
  return choice && hasTopic(choice, fields['topic']) ? fields : { ...fields, topic: '' };
}
