import type { OfferedService } from '../../../../core/directory/read/offered-services.ts';
import type { TopicChoice } from '../../../../core/directory/read/topic-choices.ts';
import type { ReportFormFields } from '../../../../core/intake/report/report-form-fields.ts';

/** Returns the code that identifies an entry of a service's first list in the report form: the code of a group or topic. */
export function getChoiceCode(choice: TopicChoice): string {
  return choice.kind === 'group' ? choice.group.code : choice.topic.code;
}

const hasTopic = (choice: TopicChoice, code: string | undefined): boolean =>
  choice.kind === 'group'
    ? choice.topics.some((topic) => topic.code === code)
    : choice.topic.code === code;

/**
 * Returns the entry of the service's first list that the sender selected. Without a selection, returns the entry with the
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

/**
 * Updates the topic after the sender has selected an entry of the first list. Keeps the topic if it belongs to the selected
 * group.
 */
export function selectTopicOfChoice(
  service: OfferedService | undefined,
  fields: ReportFormFields,
): ReportFormFields {
  const choice = fields['group'] ? findTopicChoice(service, fields) : undefined;
  if (choice?.kind === 'topic') return { ...fields, topic: choice.topic.code };
  return choice && hasTopic(choice, fields['topic']) ? fields : { ...fields, topic: '' };
}
