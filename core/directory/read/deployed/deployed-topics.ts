import * as z from 'zod';
import topicGroups from '#directory/topic-groups.json' with { type: 'json' };
import topics from '#directory/topics.json' with { type: 'json' };
import { lazy } from '../../../shared/lazy.ts';
import { Topic } from '../../model/services/topic.ts';
import { TopicGroup } from '../../model/services/topic-group.ts';
import type { GroupsAndTopics } from '../topic-choices.ts';

/**
 * Returns the rows of topics and their groups as deployed, without changes by staff. The telephone uses them, because its recordings are
 * deployed together with them.
 */
export const getDeployedTopics = lazy(
  (): GroupsAndTopics => ({
    topicGroups: z.array(TopicGroup).parse(topicGroups),
    topics: z.array(Topic).parse(topics),
  }),
);
