import { WeeklyMailsAnswer } from '../../core/contract/weekly-mail-answers.ts';
import { unitInForce } from '../../core/directory/unit.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { json } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-door.ts';

/**
 * Handles `GET /api/staff/weekly-mails`: returns the leadership's weekly e-mails with their sending status, latest week
 * first.
 */
const listWeeklyMails: StaffRoute['answer'] = async (_request, _member, services) => {
  const [directory, mails] = await Promise.all([
    services.directory(),
    services.weeklyMails.latest(),
  ]);
  return json(200, {
    mails: mails.map(({ provider: _, at, ...mail }) => ({
      ...mail,
      at: toHotlineTime(at),
      unitName: unitInForce(directory, mail.unit, at)?.name,
    })),
  });
};

export const weeklyMailRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/weekly-mails',
    contract: { answers: { 200: WeeklyMailsAnswer } },
    answer: listWeeklyMails,
  },
];
