import { EmergencyFloodsResponse } from '../../../core/contract/staff/queue-responses.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import { listOngoingEmergencyFloods } from '../../../core/messages/deliver/emergency-floods.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { withEtag } from '../../runtime/reply/etag.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

/** Returns the units whose emergency notifications are being bundled now. The response contains only counts, no tickets. */
const showFloods = staffEndpoint({
  method: 'GET',
  path: '/api/staff/floods',
  summary: { vi: 'Đơn vị có nhiều việc khẩn cấp', en: 'List units with many emergencies' },
  access: accessRules.hotline,
  headers: ['If-None-Match'],
  answers: { 200: EmergencyFloodsResponse, 304: undefined },
  needs: ['directory', 'now', 'floods'],
  answer: async (request, _member, { floods, ...services }) => {
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
  },
});

export const emergencyFloodRoutes: StaffEndpoint<StaffApiDeps>[] = [showFloods];
