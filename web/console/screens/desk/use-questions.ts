import { ServicesResponse } from '../../../../core/contract/public-answers.ts';
import { usePolled } from '../../data/use-polled.ts';
import type { PromptedQuestion } from './topic-answers.ts';

const none: readonly PromptedQuestion[] = [];

/** What the topic asks besides, as the portal asks it; the same list is open to everybody. */
export const useQuestions = (topic: string | undefined): readonly PromptedQuestion[] => {
  const { value } = usePolled('/api/services', ServicesResponse, { paceMs: 0 });
  const topics = value?.services.flatMap((service) => service.topics) ?? [];
  return topics.find(({ code }) => code === topic)?.questions ?? none;
};
