import type { Topic } from '../directory/model/services/topic.ts';
import type { TopicQuestionAnswers } from '../directory/model/services/topic-question.ts';
import { inferTopicAnswers } from './infer-topic-answers.ts';
import type { RoutingReason } from './route-decision.ts';

/** Sender's answers to the topic's questions, and the text of the report, from which missing answers are inferred. */
export type TopicDetails = {
  answers?: TopicQuestionAnswers | undefined;
  text?: string | undefined;
};

/**
 * Returns the topic with the lead unit that the answers determine, such as the manager of national roads, and the routing
 * reasons. The topic's own lead unit then becomes a co-unit. Answers of the sender take precedence over inferred ones.
 */
export function applyTopicAnswers(
  topic: Topic,
  { answers = {}, text = '' }: TopicDetails,
): { topic: Topic; because: RoutingReason[] } {
  const known = { ...inferTopicAnswers(topic, text), ...answers };
  for (const question of topic.questions) {
    const options = question.kind === 'choice' ? question.options : [];
    const { label, lead } = options.find(({ code }) => code === known[question.id]) ?? {};
    if (label && lead && lead !== topic.lead) {
      const co = [topic.lead, ...topic.co.filter((unit) => unit !== lead)];
      const facts = { question: question.label.vi, answer: label.vi, lead };
      return { topic: { ...topic, lead, co }, because: [{ rule: 'answer', facts }] };
    }
  }
  return { topic, because: [] };
}
