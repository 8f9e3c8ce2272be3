import { open311DatatypeHints, open311FormNotices } from '../../../i18n/channels.ts';
import { yesNoLabels } from '../../../i18n/citizens.ts';
import { selectTextLang, type TextsOf } from '../../../i18n/languages.ts';
import type { Directory, Topic } from '../../directory/model/directory.ts';
import { getServiceTexts, type ServiceRow } from '../../directory/model/services/service.ts';
import { getTopicName } from '../../directory/model/services/topic.ts';
import type { TopicGroup } from '../../directory/model/services/topic-group.ts';
import type { TopicQuestion } from '../../directory/model/services/topic-question.ts';
import { listOfferedServices } from '../../directory/read/offered-services.ts';
import type { Lang } from '../../messages/lang.ts';
import { selectLocalizedText } from '../../messages/localized-text.ts';
import { buildAccusedQuestion } from './accused-question.ts';
import { businessQuestions } from './business-questions.ts';
import {
  type Open311Content,
  type Open311ResponseObject,
  toListContent,
  toObjectContent,
} from './encode.ts';

/**
 * Topic and the service that it belongs to. In Open311, our topic is called a service, and our service, with its group of
 * topics, is called a group.
 */
export type TopicWithService = {
  topic: Topic;
  service: ServiceRow;
  /** Group of the topic. Undefined if the group has no other topics on the day. */
  group: TopicGroup | undefined;
};

export function listOfferedTopics(directory: Directory, on: Date): TopicWithService[] {
  return listOfferedServices(directory, on).flatMap(({ choices, topics: _, ...service }) =>
    choices.flatMap((choice): TopicWithService[] =>
      choice.kind === 'group'
        ? choice.topics.map((topic) => ({ topic, service, group: choice.group }))
        : [{ topic: choice.topic, service, group: undefined }],
    ),
  );
}

export function findOfferedTopic(
  directory: Directory,
  code: string,
  on: Date,
): TopicWithService | undefined {
  return listOfferedTopics(directory, on).find(({ topic }) => topic.code === code);
}

/**
 * Returns the key of the notice that clients must display before the request form: the emergency notice for health, the
 * denunciation notice for services that are anonymous by default, undefined for other services.
 */
const findFormNoticeKey = ({
  service,
}: TopicWithService): keyof TextsOf<typeof open311FormNotices> | undefined => {
  if (service.isHealth) return 'emergency';
  return service.isAnonymousAtFirst ? 'denunciation' : undefined;
};

/**
 * Returns the keywords of a topic, separated by commas. Services whose requests are never listed publicly also get the
 * keyword `private`.
 */
const formatKeywords = ({ topic, service }: TopicWithService): string =>
  [...(service.privacy.hidesFromPublicLists ? ['private'] : []), ...topic.keywords]
    .map((word) => word.replaceAll(',', ' '))
    .join(',');

const toServiceContent = (offered: TopicWithService, lang: Lang): Open311ResponseObject => {
  const { topic, service, group } = offered;
  return toObjectContent({
    service_code: topic.code,
    service_name: getTopicName(lang, topic).name,
    description: getServiceTexts(lang, service).name,
    metadata: true,
    type: topic.tokenFirst ? 'batch' : 'realtime',
    keywords: formatKeywords(offered),
    group: [getServiceTexts(lang, service).short, group && getTopicName(lang, group).name]
      .filter((part) => part !== undefined)
      .join(': '),
  });
};

export function toServicesResponse(directory: Directory, on: Date, lang: Lang): Open311Content {
  return toListContent(
    'service',
    listOfferedTopics(directory, on).map((offered) => toServiceContent(offered, lang)),
  );
}

const listAttributeValues = (
  question: TopicQuestion,
  lang: Lang,
): { key: string; name: string }[] => {
  const spoken = selectTextLang('api', lang);
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ code, label }) => ({
        key: code,
        name: selectLocalizedText(spoken, label).text,
      }));
    case 'yes-no':
      return [
        { key: 'true', name: yesNoLabels[spoken].yes },
        { key: 'false', name: yesNoLabels[spoken].no },
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
} as const satisfies Record<
  TopicQuestion['kind'],
  readonly [string, keyof TextsOf<typeof open311DatatypeHints>]
>;

const toAttributeContent = (
  question: TopicQuestion,
  order: number,
  lang: Lang,
): Open311ResponseObject => {
  const [datatype, hint] = datatypes[question.kind];
  const values = listAttributeValues(question, lang);
  return toObjectContent({
    variable: true,
    code: question.id,
    datatype,
    required: question.required,
    datatype_description: open311DatatypeHints[lang][hint],
    order,
    description: selectLocalizedText(selectTextLang('api', lang), question.label).text,
    ...(values.length > 0 && { values: toListContent('value', values.map(toObjectContent)) }),
  });
};

const toFormNoticeContent = (
  stopper: keyof TextsOf<typeof open311FormNotices>,
  lang: Lang,
): Open311ResponseObject =>
  toObjectContent({
    variable: false,
    code: `notice-${stopper}`,
    datatype: 'string',
    required: false,
    datatype_description: '',
    order: 1,
    description: open311FormNotices[lang][stopper],
  });

/** Returns the Open311 definition of a service: the notice for the form, if any, and then the attributes. */
export function toServiceDefinitionResponse(
  offered: TopicWithService,
  { directory, on, lang }: { directory: Directory; on: Date; lang: Lang },
): Open311Content {
  const stopper = findFormNoticeKey(offered);
  const objectContents = stopper ? [toFormNoticeContent(stopper, lang)] : [];
  const questions = [
    ...offered.topic.questions,
    buildAccusedQuestion(directory, on),
    ...businessQuestions,
  ];
  const questionContents = questions.map((question, at) =>
    toAttributeContent(question, objectContents.length + at + 1, lang),
  );
  return toObjectContent({
    service_code: offered.topic.code,
    attributes: toListContent('attribute', [...objectContents, ...questionContents]),
  });
}
