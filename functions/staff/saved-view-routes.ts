import * as z from 'zod';
import type { OwnItems } from '../../core/staff/members/personal-items.ts';
import {
  SavedView,
  SavedViewId,
  SavedViewInput,
  savedViews,
} from '../../core/staff/members/saved-view.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply/reply.ts';
import type { StaffApiDeps } from './deps.ts';
import { personalEndpoint } from './personal-endpoint.ts';
import type { StaffEndpoint } from './staff-endpoint.ts';

const SavedViewsResponse = z.strictObject({ views: z.array(SavedView), most: z.int() });

const replyWithViews = async (own: OwnItems<SavedView>) =>
  buildJsonReply(200, { views: await own.list(), most: savedViews.max });

/** Returns the member's saved views. */
const listViews = personalEndpoint({
  method: 'GET',
  path: '/api/staff/views',
  summary: { vi: 'Danh sách bộ lọc đã lưu', en: 'List saved views' },
  answers: { 200: SavedViewsResponse },
  mine: savedViews,
  answer: (_, own) => replyWithViews(own),
});

/** Saves a view under an id that the console generated. */
const putView = personalEndpoint({
  method: 'PUT',
  path: '/api/staff/views/{id}',
  summary: { vi: 'Lưu bộ lọc', en: 'Save a view' },
  params: { schema: z.object({ id: SavedViewId }), problem: 'no-such-page' },
  body: SavedViewInput,
  answers: { 200: SavedViewsResponse },
  problems: ['no-such-page', 'too-many-items'],
  mine: savedViews,
  answer: async ({ lang, params: { id }, body }, own) =>
    (await own.put({ id, ...body }))
      ? replyWithViews(own)
      : buildProblemReply('too-many-items', lang),
});

/** Deletes a saved view. Succeeds even if the id is unknown. */
const deleteView = personalEndpoint({
  method: 'DELETE',
  path: '/api/staff/views/{id}',
  summary: { vi: 'Xóa bộ lọc', en: 'Delete a view' },
  params: { schema: z.object({ id: SavedViewId }), problem: 'no-such-page' },
  answers: { 200: SavedViewsResponse },
  problems: ['no-such-page'],
  mine: savedViews,
  answer: async ({ params: { id } }, own) => {
    await own.delete(id);
    return replyWithViews(own);
  },
});

export const savedViewRoutes: StaffEndpoint<StaffApiDeps>[] = [listViews, putView, deleteView];
