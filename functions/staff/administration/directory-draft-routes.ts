import { DirectoryDraft } from '../../../core/directory/change/draft.ts';
import { screenAccess } from '../../../core/staff/members/access-rules.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

const path = '/api/staff/directory/draft';

/** Returns the administrator's own draft of a directory change. */
const showDraft = staffEndpoint({
  method: 'GET',
  path,
  summary: { vi: 'Bản nháp sửa danh mục của tôi', en: 'Get my draft of a directory change' },
  access: screenAccess['directory-changes'],
  answers: { 200: DirectoryDraft },
  needs: ['directoryDrafts'],
  answer: async (_, { sub }, { directoryDrafts }) =>
    buildJsonReply(200, await directoryDrafts.of(sub).load()),
});

/** Replaces the administrator's own draft if the stored version is still the version in the request. */
const putDraft = staffEndpoint({
  method: 'PUT',
  path,
  summary: { vi: 'Lưu bản nháp sửa danh mục', en: 'Save my draft of a directory change' },
  access: screenAccess['directory-changes'],
  body: DirectoryDraft,
  answers: { 200: DirectoryDraft },
  problems: ['draft-stale', 'draft-too-large'],
  needs: ['directoryDrafts'],
  answer: async ({ body, lang }, { sub }, { directoryDrafts }) => {
    const outcome = await directoryDrafts.of(sub).put(body);
    return outcome === 'stored'
      ? buildJsonReply(200, { ...body, version: body.version + 1 })
      : buildProblemReply(`draft-${outcome}`, lang);
  },
});

export const directoryDraftRoutes: StaffEndpoint<StaffApiDeps>[] = [showDraft, putDraft];
