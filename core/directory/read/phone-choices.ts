import type { ServiceRow } from '../model/services/service.ts';
import type { Topic } from '../model/services/topic.ts';
import type { TopicGroup } from '../model/services/topic-group.ts';
import { type GroupsAndTopics, groupTopics } from './topic-choices.ts';

type TopicOnKey = { kind: 'topic' | 'emergency'; code: string; row: Topic };

/**
 * Effect of a phone key: a menu with the topics of a group, the choice of a topic, or a transfer to the ambulance service or
 * an operator.
 */
export type PhoneChoice =
  | TopicOnKey
  | { kind: 'menu'; code: string; row: TopicGroup; choices: TopicOnKey[] }
  | { kind: 'operator'; code: string; row: TopicGroup };

/** Maximum number of choices in a telephone menu, without "something else". Callers remember about 5 choices. */
export const maxPhoneChoices = 5;

/**
 * Returns the choices on phone keys 1 to 5 for a service on the day, in the order of the keys. A group with only one topic is
 * replaced by that topic. Topics without a group get the remaining keys.
 */
export function listPhoneChoices(
  { code: service, emergencyTopic }: Pick<ServiceRow, 'code' | 'emergencyTopic'>,
  { topicGroups, topics }: GroupsAndTopics,
  on: Date,
): PhoneChoice[] {
  const toKey = (row: Topic): TopicOnKey => ({
    kind: row.code === emergencyTopic ? 'emergency' : 'topic',
    code: row.code,
    row,
  });
  const spoken = topics.filter(
    ({ isOnTelephone = true, isInternal = false }) => isOnTelephone && !isInternal,
  );
  const sets = groupTopics(service, { topicGroups, topics: spoken }, on);
  const groups = sets.flatMap(({ group, topics: choices }): PhoneChoice[] => {
    if (!group || group.telephone === 'none') return [];
    if (group.telephone === 'operator') return [{ kind: 'operator', code: group.code, row: group }];
    return choices.length > 1
      ? [{ kind: 'menu', code: group.code, row: group, choices: choices.map(toKey) }]
      : [toKey(choices[0])];
  });
  const others = sets.filter(({ group }) => !group).map((set) => toKey(set.topics[0]));
  return [...groups, ...others.slice(0, Math.max(0, maxPhoneChoices - groups.length))];
}
