import type { Directory } from '../../directory/model/directory.ts';
import { findPeople, type Person } from '../../directory/model/organization/people.ts';
import { findUnitInForce } from '../../directory/model/organization/unit.ts';
import {
  makeWeeklyReport,
  type WeeklyReport,
  type WeeklyReportDeps,
} from '../../statistics/weekly-report.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { composeWeeklyReport } from '../compose/compose-weekly-report.ts';
import { findDueWeeklyMessage } from '../schedule/weekly-schedule.ts';
import { type SendMailsOnceDeps, sendMailsOnce } from './send-mails-once.ts';

export type WeeklyMailDeps = WeeklyReportDeps & SendMailsOnceDeps & { portalUrl: string };

type WeeklyMailRecipient = { unit: string; unitName: string; person: Person };

/** Returns the heads of the leadership units, who get the weekly e-mail. A person who heads several units is listed once. */
export function listWeeklyMailRecipients(directory: Directory, now: Date): WeeklyMailRecipient[] {
  const posts = getTicketPolicy(directory, now).notifications.leadershipUnits.flatMap((unit) => {
    const [person] = findPeople(directory, unit, 'head', now);
    const unitName = findUnitInForce(directory, unit, now)?.name;
    return person && unitName ? [{ unit, unitName, person }] : [];
  });
  return [
    ...new Map(posts.toReversed().map((post) => [post.person.email, post])).values(),
  ].reverse();
}

/**
 * Sends the weekly e-mail, if it is due, to all leadership heads who have not received it yet. Idempotent per unit and week.
 * After trying all recipients, throws if any e-mail failed, so that the next run retries and an alarm is raised.
 */
export async function sendWeeklyMails(
  ports: WeeklyMailDeps,
): Promise<{ week?: LocalDate; sent: number }> {
  const [directory, now] = [await ports.directory(), ports.now()];
  const due = findDueWeeklyMessage(
    now,
    getTicketPolicy(directory, now).notifications.weekly,
    directory.calendar,
  );
  if (!due) return { sent: 0 };
  let made: Promise<WeeklyReport> | undefined;
  const report = () => {
    made ??= makeWeeklyReport(due, ports);
    return made;
  };
  const planned = listWeeklyMailRecipients(directory, now).map(({ unit, unitName, person }) => ({
    unit,
    to: person.email,
    compose: async () =>
      composeWeeklyReport(await report(), { unitName, portalUrl: ports.portalUrl }),
  }));
  const sent = await sendMailsOnce('Weekly e-mail', { week: due.week, planned }, ports);
  return { week: due.week, sent };
}
