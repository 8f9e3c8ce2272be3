import { SavedViewsResponse } from '../../core/contract/staff-responses.ts';
import {
  deleteSavedView,
  maxSavedViews,
  SavedViewId,
  SavedViewInput,
  saveView,
} from '../../core/staff/saved-view.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateBody } from './validate-request.ts';

/** Handles `GET /api/staff/views`: returns the member's saved views. */
const listViews: StaffRoute['answer'] = async (_, { sub }, { views }) =>
  buildJsonReply(200, { views: (await views.of(sub)).views, most: maxSavedViews });

/** Handles `PUT /api/staff/views/{id}`: saves a view under an id that the console generated. */
const putView: StaffRoute['answer'] = async (request, { sub }, services) => {
  const { lang, params } = request;
  const id = SavedViewId.safeParse(params['id']).data;
  if (!id) return buildProblemReply(404, 'no-such-page', lang);
  const body = validateBody(request, SavedViewInput);
  if (body.kind === 'refused') return body.reply;
  const outcome = await saveView(sub, { id, ...body.value }, services.views);
  return outcome.kind === 'kept'
    ? buildJsonReply(200, { views: outcome.views, most: maxSavedViews })
    : buildProblemReply(409, outcome.kind, lang);
};

/** Handles `DELETE /api/staff/views/{id}`: deletes a saved view. Succeeds even if the id is unknown. */
const deleteView: StaffRoute['answer'] = async ({ params }, { sub }, services) => {
  const { views } = await services.views.of(sub);
  const id = params['id'] ?? '';
  const isThere = views.some((view) => view.id === id);
  const outcome = isThere ? await deleteSavedView(sub, id, services.views) : undefined;
  const left = outcome?.kind === 'kept' ? outcome.views : views;
  return buildJsonReply(200, { views: left, most: maxSavedViews });
};

export const savedViewRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/views',
    contract: { answers: { 200: SavedViewsResponse } },
    answer: listViews,
  },
  {
    method: 'PUT',
    path: '/api/staff/views/{id}',
    contract: {
      body: SavedViewInput,
      answers: { 200: SavedViewsResponse },
      problems: { 404: ['no-such-page'], 409: ['too-many-views'] },
    },
    answer: putView,
  },
  {
    method: 'DELETE',
    path: '/api/staff/views/{id}',
    contract: { answers: { 200: SavedViewsResponse } },
    answer: deleteView,
  },
];
