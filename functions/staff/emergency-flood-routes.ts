import { EmergencyFloodsResponse } from '../../core/contract/queue-responses.ts';
import { findUnitInForce } from '../../core/directory/unit.ts';
import { listOngoingEmergencyFloods } from '../../core/messages/emergency-floods.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { withEtag } from '../runtime/etag.ts';
import { buildJsonReply } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-entry-point.ts';

/**
 * Handles `GET /api/staff/floods`: returns the units whose emergency notifications are being bundled now. The response
 * contains only counts, no tickets.
 */
const showFloods: StaffRoute['answer'] = async (request, _member, { floods, ...services }) => {
  const [directory, now] = [await services.directory(), services.now()];
  const emergencyFloods = await listOngoingEmergencyFloods({ directory, now }, floods);
  const answer = emergencyFloods.map(({ unit, since, tickets, suspects }) => ({
    unit,
    unitName: findUnitInForce(directory, unit, now)?.name,
    since: toHotlineTime(since),
    tickets,
    suspects,
  }));
  return withEtag(buildJsonReply(200, { floods: answer }), request);
};

export const emergencyFloodRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/floods',
    contract: {
      headers: ['If-None-Match'],
      answers: { 200: EmergencyFloodsResponse, 304: undefined },
    },
    answer: showFloods,
  },
];
