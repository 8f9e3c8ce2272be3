import type { ServiceRow } from '../model/service.ts';
import type { Topic } from '../model/topic.ts';
import type { TopicGroup } from '../model/topic-group.ts';
import { type GroupsAndTopics, groupTopics } from './topic-choices.ts';

type TopicOnKey = { kind: 'topic' | 'emergency'; code: string; row: Topic };

/** Result of a phone key: a menu with the topics of a group, a topic, or a transfer to the ambulance or an operator. */
export type PhoneChoice =
  | TopicOnKey
  | { kind: 'menu'; code: string; row: TopicGroup; choices: TopicOnKey[] }
  | { kind: 'operator'; code: string; row: TopicGroup };

/** Maximum number of choices in a telephone menu, besides "something else"; callers remember about 5. */
export const maxPhoneChoices = 5;

/**
 * Returns the choices on the phone keys 1 to 5 for a service on the day, in their order. A group with one topic is replaced
 * by this topic. Topics without a group get the keys that are left.
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
