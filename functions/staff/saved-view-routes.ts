import * as z from 'zod';
import { SavedViewsResponse } from '../../core/contract/staff/staff-responses.ts';
import {
  deleteSavedView,
  maxSavedViews,
  type SavedView,
  SavedViewId,
  SavedViewInput,
  saveView,
} from '../../core/staff/members/saved-view.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply/reply.ts';
import type { StaffApiDeps } from './deps.ts';
import { personalEndpoint, type StaffEndpoint } from './staff-endpoint.ts';

const buildViewsReply = (views: SavedView[]) => buildJsonReply(200, { views, most: maxSavedViews });

/** Returns the member's saved views. */
const listViews = personalEndpoint({
  method: 'GET',
  path: '/api/staff/views',
  summary: { vi: 'Danh sách bộ lọc đã lưu', en: 'List saved views' },
  answers: { 200: SavedViewsResponse },
  mine: 'views',
  answer: async (_, own) => buildViewsReply((await own.load()).views),
});

/** Saves a view under an id that the console generated. */
const putView = personalEndpoint({
  method: 'PUT',
  path: '/api/staff/views/{id}',
  summary: { vi: 'Lưu bộ lọc', en: 'Save a view' },
  params: { schema: z.object({ id: SavedViewId }), problem: 'no-such-page' },
  body: SavedViewInput,
  answers: { 200: SavedViewsResponse },
  problems: ['no-such-page', 'too-many-views'],
  mine: 'views',
  answer: async ({ lang, params: { id }, body }, own) => {
    const outcome = await saveView({ id, ...body }, own);
    return outcome.kind === 'kept'
      ? buildViewsReply(outcome.views)
      : buildProblemReply(outcome.kind, lang);
  },
});

/** Deletes a saved view. Succeeds even if the id is unknown. */
const deleteView = personalEndpoint({
  method: 'DELETE',
  path: '/api/staff/views/{id}',
  summary: { vi: 'Xóa bộ lọc', en: 'Delete a view' },
  answers: { 200: SavedViewsResponse },
  mine: 'views',
  answer: async ({ params: { id = '' } }, own) => {
    const { views } = await own.load();
    const isThere = views.some((view) => view.id === id);
    const outcome = isThere ? await deleteSavedView(id, own) : undefined;
    return buildViewsReply(outcome?.kind === 'kept' ? outcome.views : views);
  },
});

export const savedViewRoutes: StaffEndpoint<StaffApiDeps>[] = [listViews, putView, deleteView];
