import { WeeklyMailsResponse } from '../../../core/contract/staff/administration/weekly-mail-responses.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

/** Returns the weekly e-mails to the province's leadership with their sending status, latest week first. */
const listWeeklyMails = staffEndpoint({
  method: 'GET',
  path: '/api/staff/weekly-mails',
  summary: {
    vi: 'Thư tuần gửi lãnh đạo, đã gửi hay chưa',
    en: 'List weekly e-mails to the leadership',
  },
  access: accessRules.hotline,
  answers: { 200: WeeklyMailsResponse },
  needs: ['directory', 'weeklyMails'],
  answer: async (_request, _member, services) => {
    const [directory, mails] = await Promise.all([
      services.directory(),
      services.weeklyMails.latest(),
    ]);
    return buildJsonReply(200, {
      mails: mails.map(({ provider: _, at, ...mail }) => ({
        ...mail,
        at: toHotlineTime(at),
        unitName: findUnitInForce(directory, mail.unit, at)?.name,
      })),
    });
  },
});

export const weeklyMailRoutes: StaffEndpoint<StaffApiDeps>[] = [listWeeklyMails];
