import { FormChoicesResponse } from '../../core/contract/form-choices-responses.ts';
import { listFormChoices } from '../../core/directory/form-choices.ts';
import { withEtag } from '../runtime/etag.ts';
import { buildJsonReply } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-entry-point.ts';

/** Handles `GET /api/staff/choices`: returns the options in the console's forms and the display names of codes. */
const showChoices: StaffRoute['answer'] = async (request, _, services) =>
  withEtag(
    buildJsonReply(200, listFormChoices(await services.directory(), services.now(), request.lang)),
    request,
  );

export const formChoiceRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/choices',
    contract: { headers: ['If-None-Match'], answers: { 200: FormChoicesResponse, 304: undefined } },
    answer: showChoices,
  },
];
