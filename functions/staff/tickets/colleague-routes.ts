import { ColleaguesResponse } from '../../../core/contract/staff/staff-responses.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { worksForUnit } from '../../../core/staff/members/colleagues.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, ticketEndpoint } from '../staff-endpoint.ts';

/**
 * Returns the other members of the lead unit, to whom the ticket can be given. The list is empty for members who work for
 * another unit.
 */
const listColleagues = ticketEndpoint({
  method: 'GET',
  path: '/api/staff/tickets/{code}/colleagues',
  summary: { vi: 'Đồng nghiệp có thể nhận phiếu', en: 'List colleagues who can take the ticket' },
  access: accessRules.ticketHandlers,
  answers: { 200: ColleaguesResponse },
  needs: ['members', 'directory', 'now'],
  answer: async (request, { sub }, services) => {
    const { code, version, unit, takenBy } = request.ticket;
    const [directory, members] = await Promise.all([services.directory(), services.members.list()]);
    const directoryAt = { directory, now: services.now() };
    const ofUnit = members.filter((member) => worksForUnit(member, unit, directoryAt));
    const isOwnUnit = ofUnit.some((member) => member.sub === sub);
    const colleagues = ofUnit
      .filter((member) => isOwnUnit && member.sub !== sub && member.sub !== takenBy?.sub)
      .map((member) => ({ sub: member.sub, name: member.name }));
    return buildJsonReply(200, { code, version, colleagues });
  },
});

export const colleagueRoutes: StaffEndpoint<StaffApiDeps>[] = [listColleagues];
