import * as z from 'zod';
import { ServicesResponse } from '../../../core/contract/public/public-responses.ts';
import { getServiceTexts } from '../../../core/directory/model/services/service.ts';
import { getTopicName, type Topic } from '../../../core/directory/model/services/topic.ts';
import type { TopicQuestion } from '../../../core/directory/model/services/topic-question.ts';
import { listOfferedServices } from '../../../core/directory/read/offered-services.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { selectLocalizedText } from '../../../core/messages/localized-text.ts';
import { getStartOfLocalDate, toLocalDate } from '../../../core/time/local-date.ts';
import { buildProblemReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { buildPublicDataReply, DateParameter } from '../public/public-data.ts';
import { publicEndpoint } from '../public-endpoint.ts';

type ServicesApiDeps = Pick<PublicApiDeps, 'directory' | 'now'>;

const ServicesQuery = z.object({ on: DateParameter });

const toQuestionResponse = (question: TopicQuestion, lang: Lang) => {
  const { id, kind, label, required } = question;
  return {
    id,
    label: selectLocalizedText(lang, label).text,
    kind,
    ...(question.kind === 'choice' && {
      options: question.options.map((option) => ({
        code: option.code,
        label: selectLocalizedText(lang, option.label).text,
      })),
    }),
    required,
  };
};

const toTopicResponse = (topic: Topic, lang: Lang) => ({
  code: topic.code,
  name: getTopicName(lang, topic).name,
  group: topic.group,
  ...(topic.emergency && {
    emergency: {
      number: topic.emergency.number,
      text: selectLocalizedText(lang, topic.emergency.text).text,
    },
  }),
  priority: topic.defaultPriority,
  questions: topic.questions.map((question) => toQuestionResponse(question, lang)),
});

/** Handles `GET /api/services`: returns the services, topics and topic questions that are valid on a date. */
export async function listServices(
  { lang, query }: HttpRequest,
  services: ServicesApiDeps,
): Promise<HttpReply> {
  const question = ServicesQuery.safeParse(query);
  if (!question.success) {
    return buildProblemReply('invalid', lang, { errors: toFieldErrors(question.error) });
  }
  const now = services.now();
  const { on = toLocalDate(now) } = question.data;
  const offered = listOfferedServices(await services.directory(), getStartOfLocalDate(on));
  const list = offered.map((row) => {
    const { name, short } = getServiceTexts(lang, row);
    return {
      code: row.code,
      name,
      short,
      groups: row.choices.flatMap((choice) =>
        choice.kind === 'group'
          ? [{ code: choice.group.code, name: getTopicName(lang, choice.group).name }]
          : [],
      ),
      topics: row.topics.map((topic) => toTopicResponse(topic, lang)),
    };
  });
  const headers = { vary: 'accept-language', 'content-language': lang };
  return buildPublicDataReply(
    { on, services: list },
    { requestedDate: question.data.on, now, headers },
  );
}

export const servicesEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/services',
  summary: { vi: 'Danh sách dịch vụ và chủ đề', en: 'List services and topics' },
  query: ServicesQuery,
  answers: { 200: ServicesResponse },
  needs: ['directory', 'now'],
  answer: listServices,
});
