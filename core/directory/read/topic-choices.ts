import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import type { Topic } from '../model/services/topic.ts';
import type { TopicGroup } from '../model/services/topic-group.ts';

export type GroupsAndTopics = {
  topicGroups: readonly TopicGroup[];
  topics: readonly Topic[];
};

/** Group that has several topics on a day. */
export type GroupChoice = { kind: 'group'; group: TopicGroup; topics: Topic[] };

/** Entry in the list that citizens see first for a service: a group, or a topic that needs no second list. */
export type TopicChoice = GroupChoice | { kind: 'topic'; topic: Topic };

/** Maximum number of entries in one list. Together with "something else", citizens see at most 7 entries. */
export const maxTopicChoices = 6;

/** Topics of a service that are offered together: the topics of a group, or one topic without a group. */
type TopicSet = { group: TopicGroup | undefined; topics: [Topic, ...Topic[]] };

const toTopicSet = (
  group: TopicGroup | undefined,
  [first, ...others]: readonly Topic[],
): TopicSet[] => (first ? [{ group, topics: [first, ...others] }] : []);

/**
 * Returns the groups of the service that have topics on the day, in display order, followed by the topics without a group.
 */
export function groupTopics(
  service: string,
  { topicGroups, topics }: GroupsAndTopics,
  on: Date,
): TopicSet[] {
  const date = toLocalDate(on);
  const own = topics.filter((topic) => topic.service === service && isValidOn(topic, date));
  const groups = topicGroups
    .filter((group) => group.service === service && isValidOn(group, date))
    .toSorted((a, b) => a.order - b.order);
  const codes = new Set(groups.map(({ code }) => code));
  return [
    ...groups.flatMap((group) =>
      toTopicSet(
        group,
        own.filter((topic) => topic.group === group.code),
      ),
    ),
    ...own
      .filter(({ group }) => group === undefined || !codes.has(group))
      .flatMap((topic) => toTopicSet(undefined, [topic])),
  ];
}

/**
 * Returns the list that citizens see first for a service on the day: its groups, then topics without a group. A group with
 * only one topic is replaced by that topic.
 */
export function listTopicChoices(service: string, rows: GroupsAndTopics, on: Date): TopicChoice[] {
  return groupTopics(service, rows, on).map(({ group, topics }) =>
    group && topics.length > 1
      ? { kind: 'group', group, topics }
      : { kind: 'topic', topic: topics[0] },
  );
}
