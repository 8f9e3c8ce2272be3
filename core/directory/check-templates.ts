import { type AnswerTemplate, findPlaceholders, templatePlaceholders } from './answer-template.ts';
import { checkKnownNames, checkValidityPeriods, type DirectoryProblem } from './problem.ts';

type Templates = {
  answerTemplates: readonly AnswerTemplate[];
  services: readonly { code: string }[];
  topics: readonly { code: string }[];
};

export function checkAnswerTemplates({
  answerTemplates,
  services,
  topics,
}: Templates): DirectoryProblem[] {
  const known = {
    services: new Set(services.map(({ code }) => code)),
    topics: new Set(topics.map(({ code }) => code)),
    gaps: new Set<string>(templatePlaceholders),
  };
  return [
    ...checkValidityPeriods(answerTemplates, ({ code }) => `answerTemplates ${code}`, true),
    ...answerTemplates.flatMap(({ code, service, topic, text }) => {
      const row = `answerTemplates ${code}`;
      return [
        ...checkKnownNames(row, 'service', service ? [service] : [], known.services),
        ...checkKnownNames(row, 'topic', topic ? [topic] : [], known.topics),
        ...checkKnownNames(row, 'gap', findPlaceholders(text), known.gaps),
      ];
    }),
  ];
}
