import { FormChoicesResponse } from '../../../core/contract/public/form-choices-responses.ts';
import { listFormChoices } from '../../../core/directory/read/form-choices.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

/** Returns the options in the console's forms and the display names of codes. */
const showChoices = staffEndpoint({
  method: 'GET',
  path: '/api/staff/choices',
  summary: { vi: 'Các mục để chọn trong biểu mẫu', en: 'Get the options of forms' },
  access: accessRules.everyMember,
  headers: ['If-None-Match'],
  answers: { 200: FormChoicesResponse, 304: undefined },
  needs: ['directory', 'now'],
  answer: async (request, _, services) =>
    withEtag(
      buildJsonReply(
        200,
        listFormChoices(await services.directory(), services.now(), request.lang),
      ),
      request,
    ),
});

export const formChoiceRoutes: StaffEndpoint<StaffApiDeps>[] = [showChoices];
