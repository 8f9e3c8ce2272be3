import {
  type AnswerTemplate,
  answerTemplatePlaceholders,
  findAnswerTemplatePlaceholders,
} from '../model/answer-template.ts';
import { checkNamesExist, checkValidityPeriods, type DirectoryProblem } from '../model/problem.ts';

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
    gaps: new Set<string>(answerTemplatePlaceholders),
  };
  return [
    ...checkValidityPeriods(answerTemplates, ({ code }) => `answerTemplates ${code}`, true),
    ...answerTemplates.flatMap(({ code, service, topic, text }) => {
      const row = `answerTemplates ${code}`;
      return [
        ...checkNamesExist(row, 'service', service ? [service] : [], known.services),
        ...checkNamesExist(row, 'topic', topic ? [topic] : [], known.topics),
        ...checkNamesExist(row, 'gap', findAnswerTemplatePlaceholders(text), known.gaps),
      ];
    }),
  ];
}
