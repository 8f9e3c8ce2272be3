import { DeadlineResponse } from '../../../core/contract/staff/staff-responses.ts';
import { explainHypotheticalDeadline } from '../../../core/messages/texts/explanations/explain-hypothetical-deadline.ts';
import { DeadlineParams, parseDeadlineParams } from '../../../core/sla/parse-deadline-params.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

/** Computes a deadline and explains it, like the command `npm run ops -- deadline`. */
const showDeadline = staffEndpoint({
  method: 'GET',
  path: '/api/staff/deadline',
  summary: { vi: 'Tính thời hạn', en: 'Calculate a deadline' },
  access: accessRules.everyMember,
  described: { query: DeadlineParams },
  answers: { 200: DeadlineResponse },
  needs: ['directory'],
  answer: async ({ query, lang }, _, services) => {
    const question = parseDeadlineParams(query);
    const result =
      question.kind === 'asked'
        ? explainHypotheticalDeadline(question.params, await services.directory())
        : question;
    return result.kind === 'computed'
      ? buildJsonReply(200, { dueAt: toHotlineTime(result.dueAt), why: result.lines })
      : buildProblemReply('invalid', lang, { errors: [result.error] });
  },
});

export const deadlineRoutes: StaffEndpoint<StaffApiDeps>[] = [showDeadline];
