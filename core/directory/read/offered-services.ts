import { memoizeByDay } from '../../time/memoize-by-day.ts';
import { listServiceRows, type ServiceRow } from '../model/services/service.ts';
import { listTopics, type Topic } from '../model/services/topic.ts';
import { type GroupsAndTopics, listTopicChoices, type TopicChoice } from './topic-choices.ts';

/**
 * Service that citizens can choose. `topics` lists all its topics. `choices` is the list that citizens see first: groups, and
 * topics without a group.
 */
export type OfferedService = ServiceRow & { topics: Topic[]; choices: TopicChoice[] };

type ServicesAndTopics = GroupsAndTopics & { services: readonly ServiceRow[] };

/** Returns the services that citizens can choose on the day, in display order, each with its topics. */
export const listOfferedServices = memoizeByDay(
  (directory: ServicesAndTopics, on: Date): readonly OfferedService[] => {
    const offered = listTopics(directory, on).filter(({ isInternal }) => !isInternal);
    return listServiceRows(directory, on)
      .filter(({ isOffered }) => isOffered)
      .toSorted((a, b) => a.order - b.order)
      .map((row) => {
        const topics = offered.filter(({ service }) => service === row.code);
        const { topicGroups } = directory;
        return { ...row, topics, choices: listTopicChoices(row.code, { topicGroups, topics }, on) };
      });
  },
);
