import type { Directory, Topic } from '../directory/directory.ts';
import { type Question, questionLang } from '../directory/question.ts';
import { type ServiceRow, serviceIn } from '../directory/service.ts';
import { servicesOn } from '../directory/services-on.ts';
import { topicNameIn } from '../directory/topic.ts';
import type { Lang } from '../messages/lang.ts';
import { yesNoLabels } from '../messages/wording/labels.ts';
import { datatypeHints, stoppers } from '../messages/wording/open311.ts';
import { accusedQuestion } from './accused-question.ts';
import { type Content, type Fields, fields, list } from './encode.ts';
import { isEverListed } from './public-request.ts';

/** A topic with its service. Open311 calls the topic a service and the service its group. */
export type Offered = { topic: Topic; service: ServiceRow };

export const offeredOn = (directory: Directory, on: Date): Offered[] =>
  servicesOn(directory, on).flatMap(({ topics, ...service }) =>
    topics.map((topic) => ({ topic, service })),
  );

export const offeredBy = (directory: Directory, code: string, on: Date): Offered | undefined =>
  offeredOn(directory, on).find(({ topic }) => topic.code === code);

/**
 * Returns the notice that clients must show first: the emergency notice for health, the denunciation notice for services that
 * offer anonymity.
 */
const stopperOf = ({ service }: Offered): keyof typeof stoppers | undefined => {
  if (service.isHealth) return 'emergency';
  return service.isAnonymousAtFirst ? 'denunciation' : undefined;
};

/** Returns the topic's keywords, separated by commas; commas inside a keyword become spaces. */
const keywordsOf = ({ topic, service }: Offered): string =>
  [...(isEverListed(service.code) ? [] : ['private']), ...topic.keywords]
    .map((word) => word.replaceAll(',', ' '))
    .join(',');

const serviceTold = (offered: Offered, lang: Lang): Fields => {
  const { topic, service } = offered;
  return fields({
    service_code: topic.code,
    service_name: topicNameIn(lang, topic).name,
    description: serviceIn(lang, service).name,
    metadata: true,
    type: topic.tokenFirst ? 'batch' : 'realtime',
    keywords: keywordsOf(offered),
    group: serviceIn(lang, service).short,
  });
};

export const servicesTold = (directory: Directory, on: Date, lang: Lang): Content =>
  list(
    'service',
    offeredOn(directory, on).map((offered) => serviceTold(offered, lang)),
  );

const valuesOf = (question: Question, lang: Lang): { key: string; name: string }[] => {
  const spoken = questionLang(lang);
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ code, label }) => ({ key: code, name: label[spoken] }));
    case 'yes-no':
      return [
        { key: 'true', name: yesNoLabels.yes[spoken] },
        { key: 'false', name: yesNoLabels.no[spoken] },
      ];
    default:
      return [];
  }
};

const datatypes = {
  text: ['string', 'text'],
  number: ['number', 'number'],
  'yes-no': ['singlevaluelist', 'one'],
  choice: ['singlevaluelist', 'one'],
} as const satisfies Record<Question['kind'], readonly [string, keyof typeof datatypeHints]>;

const attributeTold = (question: Question, order: number, lang: Lang): Fields => {
  const [datatype, hint] = datatypes[question.kind];
  const values = valuesOf(question, lang);
  return fields({
    variable: true,
    code: question.id,
    datatype,
    required: question.required,
    datatype_description: datatypeHints[hint][lang],
    order,
    description: question.label[questionLang(lang)],
    ...(values.length > 0 && { values: list('value', values.map(fields)) }),
  });
};

const stopperTold = (stopper: keyof typeof stoppers, lang: Lang): Fields =>
  fields({
    variable: false,
    code: `notice-${stopper}`,
    datatype: 'string',
    required: false,
    datatype_description: '',
    order: 1,
    description: stoppers[stopper][lang],
  });

/** Returns the attributes of a service, preceded by its notice. */
export const definitionTold = (
  offered: Offered,
  { directory, on, lang }: { directory: Directory; on: Date; lang: Lang },
): Content => {
  const stopper = stopperOf(offered);
  const told = stopper ? [stopperTold(stopper, lang)] : [];
  const questions = [...offered.topic.questions, accusedQuestion(directory, on)];
  const asked = questions.map((question, at) =>
    attributeTold(question, told.length + at + 1, lang),
  );
  return fields({
    service_code: offered.topic.code,
    attributes: list('attribute', [...told, ...asked]),
  });
};
