import { type AnswerTemplate, gapsIn, templateGaps } from './answer-template.ts';
import { checkSequence, type Problem, unknownAmong } from './problem.ts';

type Templates = {
  answerTemplates: readonly AnswerTemplate[];
  services: readonly { code: string }[];
  topics: readonly { code: string }[];
};

export const checkTemplates = ({ answerTemplates, services, topics }: Templates): Problem[] => {
  const known = {
    services: new Set(services.map(({ code }) => code)),
    topics: new Set(topics.map(({ code }) => code)),
    gaps: new Set<string>(templateGaps),
  };
  return [
    ...checkSequence(answerTemplates, ({ code }) => `answerTemplates ${code}`, true),
    ...answerTemplates.flatMap(({ code, service, topic, text }) => {
      const row = `answerTemplates ${code}`;
      return [
        ...unknownAmong(row, 'service', service ? [service] : [], known.services),
        ...unknownAmong(row, 'topic', topic ? [topic] : [], known.topics),
        ...unknownAmong(row, 'gap', gapsIn(text), known.gaps),
      ];
    }),
  ];
};
