import * as z from 'zod';
import { BoundariesResponse } from '../../../core/contract/public/boundaries-response.ts';
import { listCommuneBoundaries } from '../../../core/directory/read/areas/commune-boundaries.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import { getStartOfLocalDate, toLocalDate } from '../../../core/time/local-date.ts';
import { buildProblemReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { buildPublicDataReply, DateParameter } from '../public/public-data.ts';
import { publicEndpoint } from '../public-endpoint.ts';

const BoundariesQuery = z.object({ on: DateParameter });

/**
 * Handles `GET /api/areas/boundaries`: returns the communes' boundaries on a day as GeoJSON. With them, the report form
 * finds the commune at the device's position without sending the position.
 */
export async function listBoundaries(
  request: HttpRequest,
  services: Pick<PublicApiDeps, 'directory' | 'now'>,
): Promise<HttpReply> {
  const question = BoundariesQuery.safeParse(request.query);
  if (!question.success) {
    return buildProblemReply('invalid', request.lang, { errors: toFieldErrors(question.error) });
  }
  const now = services.now();
  const { on = toLocalDate(now) } = question.data;
  const boundaries = listCommuneBoundaries(await services.directory(), getStartOfLocalDate(on));
  const features = boundaries.map(({ communes, geometry }) => ({
    type: 'Feature',
    properties: { communes },
    geometry,
  }));
  return buildPublicDataReply(
    { type: 'FeatureCollection', on, features },
    { requestedDate: question.data.on, now },
  );
}

export const boundariesEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/areas/boundaries',
  summary: { vi: 'Ranh giới các xã, phường', en: 'List boundaries of communes' },
  query: BoundariesQuery,
  answers: { 200: BoundariesResponse },
  needs: ['directory', 'now'],
  answer: listBoundaries,
});
