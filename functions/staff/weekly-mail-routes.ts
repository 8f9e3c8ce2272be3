import { WeeklyMailsResponse } from '../../core/contract/weekly-mail-responses.ts';
import { findUnitInForce } from '../../core/directory/unit.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { buildJsonReply } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-entry-point.ts';

/**
 * Handles `GET /api/staff/weekly-mails`: returns the weekly e-mails to the province's leadership with their sending status,
 * latest week first.
 */
const listWeeklyMails: StaffRoute['answer'] = async (_request, _member, services) => {
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
};

export const weeklyMailRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/weekly-mails',
    contract: { answers: { 200: WeeklyMailsResponse } },
    answer: listWeeklyMails,
  },
];
