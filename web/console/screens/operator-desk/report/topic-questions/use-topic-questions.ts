import { ServicesResponse } from '../../../../../../core/contract/public/public-responses.ts';
import { usePolled } from '../../../../data/polling/use-polled.ts';
import type { TopicQuestionView } from './topic-answers.ts';

const none: readonly TopicQuestionView[] = [];

/** Returns the questions of a topic, taken from the public list of services. */
export function useTopicQuestions(topic: string | undefined): readonly TopicQuestionView[] {
  const { value } = usePolled('/api/services', ServicesResponse, { paceMs: 0 });
  const topics = value?.services.flatMap((service) => service.topics) ?? [];
  return topics.find(({ code }) => code === topic)?.questions ?? none;
}
