import * as z from 'zod';
import type { Question } from '../../core/directory/question.ts';
import { serviceIn } from '../../core/directory/service.ts';
import { servicesOn } from '../../core/directory/services-on.ts';
import { type Topic, topicNameIn } from '../../core/directory/topic.ts';
import { fieldErrors } from '../../core/messages/field-error.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { saidIn } from '../../core/messages/said.ts';
import { localDate } from '../../core/time/local-date.ts';
import { problem, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { AskedDay, beginningOf, publicData } from './public-data.ts';
import type { PublicServices } from './services.ts';

type Needs = Pick<PublicServices, 'directory' | 'now'>;

export const ServicesQuestion = z.object({ on: AskedDay });

const asked = (question: Question, lang: Lang) => {
  const { id, kind, label, required } = question;
  return {
    id,
    label: saidIn(lang, label).text,
    kind,
    ...(question.kind === 'choice' && {
      options: question.options.map((option) => ({
        code: option.code,
        label: saidIn(lang, option.label).text,
      })),
    }),
    required,
  };
};

const told = (topic: Topic, lang: Lang) => ({
  code: topic.code,
  name: topicNameIn(lang, topic).name,
  priority: topic.defaultPriority,
  questions: topic.questions.map((question) => asked(question, lang)),
});

/** Handles `GET /api/services`: returns the services, topics and topic questions that are valid on a date. */
export const listServices = async ({ lang, query }: Request, services: Needs): Promise<Reply> => {
  const question = ServicesQuestion.safeParse(query);
  if (!question.success) {
    return problem(400, 'invalid', lang, { errors: fieldErrors(question.error) });
  }
  const now = services.now();
  const { on = localDate(now) } = question.data;
  const offered = servicesOn(await services.directory(), beginningOf(on));
  const list = offered.map((row) => {
    const { name, short } = serviceIn(lang, row);
    return { code: row.code, name, short, topics: row.topics.map((topic) => told(topic, lang)) };
  });
  const headers = { vary: 'accept-language', 'content-language': lang };
  return publicData({ on, services: list }, { asked: question.data.on, now, headers });
};
