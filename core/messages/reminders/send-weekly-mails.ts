import type { Directory } from '../../directory/model/directory.ts';
import { findPeople, type Person } from '../../directory/model/people.ts';
import { findUnitInForce } from '../../directory/model/unit.ts';
import {
  makeWeeklyReport,
  type WeeklyReport,
  type WeeklyReportDeps,
} from '../../statistics/weekly-report.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { composeWeeklyReport } from '../compose/compose-weekly-report.ts';
import type { MessageProviderResult } from '../deliver/send-to-provider.ts';
import { type DueWeeklyMessage, findDueWeeklyMessage } from '../schedule/weekly-schedule.ts';
import type { WeeklyMailStore } from './weekly-mail.ts';

export type WeeklyMailDeps = WeeklyReportDeps & {
  mails: Pick<WeeklyMailStore, 'claim' | 'settle'>;
  portalUrl: string;
  send(message: {
    to: string;
    subject: string;
    text: string;
    html: string;
  }): Promise<MessageProviderResult>;
};

/**
 * Minutes for which a process may claim the sending of a weekly e-mail. Longer than the timeout of the sending Lambda
 * function.
 */
const leaseMinutes = 5;

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

/** Sends one weekly e-mail unless it was sent before, and stores the result. Returns the reason if sending failed. */
const sendWeeklyMail = async (
  { unit, unitName, person }: WeeklyMailRecipient,
  { week }: DueWeeklyMessage,
  report: () => Promise<WeeklyReport>,
  { mails, send, portalUrl, now }: WeeklyMailDeps,
): Promise<'sent' | 'skipped' | { failed: string }> => {
  const mail = { week, unit };
  const at = now();
  const leasedUntil = new Date(at.getTime() + leaseMinutes * 60_000);
  if (!(await mails.claim(mail, at, leasedUntil))) return 'skipped';
  try {
    const { subject, text, html } = composeWeeklyReport(await report(), { unitName, portalUrl });
    const outcome = await send({ to: person.email, subject, text, html });
    if (outcome.kind === 'accepted') {
      await mails.settle(mail, { status: 'sent', at: now(), provider: outcome.id, subject, text });
      return 'sent';
    }
    const provider = outcome.kind === 'refused' ? outcome.reason : 'no-answer';
    await mails.settle(mail, { status: 'failed', at: now(), provider });
    return { failed: provider };
  } catch (error) {
    const provider = error instanceof Error ? error.name : 'unknown';
    await mails.settle(mail, { status: 'failed', at: now(), provider });
    return { failed: provider };
  }
};

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
  const failures: string[] = [];
  let sent = 0;
  for (const post of listWeeklyMailRecipients(directory, now)) {
    const result = await sendWeeklyMail(post, due, report, ports);
    if (result === 'sent') sent += 1;
    if (typeof result === 'object') failures.push(`${post.unit} (${result.failed})`);
  }
  if (failures.length > 0) {
    throw new Error(
      `Weekly e-mail of ${due.week} not sent to ${failures.join(', ')}; retried by the next run`,
    );
  }
  return { week: due.week, sent };
}
