import type { LocalDate } from '../../time/local-date.ts';
import type { EmailMessage } from '../compose/compose-message.ts';
import type { MessageProviderResult } from '../deliver/delivery-result.ts';
import type { WeeklyMailStore } from './weekly-mail.ts';

export type SendMailsOnceDeps = {
  mails: Pick<WeeklyMailStore, 'claim' | 'settle'>;
  send(message: {
    to: string | readonly string[];
    subject: string;
    text: string;
    html: string;
  }): Promise<MessageProviderResult>;
  now(): Date;
};

/** Weekly e-mail to the people of one unit. `compose` is called only if the e-mail was not sent before. */
export type PlannedMail = {
  unit: string;
  to: string | readonly string[];
  compose(): Promise<EmailMessage>;
};

/**
 * Minutes for which a process reserves the sending of a weekly e-mail. Must be longer than the timeout of the Lambda functions
 * that send e-mails.
 */
const leaseMinutes = 5;

/** Sends one weekly e-mail unless it was sent before, and stores the result. Returns the reason if sending failed. */
const sendMailOnce = async (
  { unit, to, compose }: PlannedMail,
  week: LocalDate,
  { mails, send, now }: SendMailsOnceDeps,
): Promise<'sent' | 'skipped' | { failed: string }> => {
  const mail = { week, unit };
  const at = now();
  const leasedUntil = new Date(at.getTime() + leaseMinutes * 60_000);
  if (!(await mails.claim(mail, at, leasedUntil))) return 'skipped';
  try {
    const { subject, text, html } = await compose();
    const outcome = await send({ to, subject, text, html });
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
 * Sends the e-mails of a week that have not been sent yet. Idempotent per unit and week. If any e-mail fails, throws after
 * trying all of them, so that an alarm is raised and the next run retries. Returns the number of e-mails sent.
 */
export async function sendMailsOnce(
  about: string,
  { week, planned }: { week: LocalDate; planned: readonly PlannedMail[] },
  deps: SendMailsOnceDeps,
): Promise<number> {
  const failures: string[] = [];
  let sent = 0;
  for (const mail of planned) {
    const result = await sendMailOnce(mail, week, deps);
    if (result === 'sent') sent += 1;
    if (typeof result === 'object') failures.push(`${mail.unit} (${result.failed})`);
  }
  if (failures.length > 0) {
    throw new Error(
      `${about} of ${week} not sent to ${failures.join(', ')}; retried by the next run`,
    );
  }
  return sent;
}
