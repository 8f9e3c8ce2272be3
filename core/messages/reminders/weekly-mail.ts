import * as z from 'zod';
import { Instant } from '../../time/instant.ts';
import { LocalDate } from '../../time/local-date.ts';

/** Weekly e-mail to the head of one leadership unit, with its delivery status. */
export const WeeklyMail = z.object({
  /** Monday of the week in which the weekly e-mail is sent. */
  week: LocalDate,
  unit: z.string(),
  /**
   * Status of the weekly e-mail. `sending`: a process has claimed it and stored no result yet. The claim expires when its
   * lease ends.
   */
  status: z.enum(['sending', 'sent', 'failed']),
  attempts: z.number().int(),
  /** Time at which the status of the weekly e-mail was last set. */
  at: Instant,
  /** Provider's message id, or the reason why the provider rejected the weekly e-mail. */
  provider: z.string().optional(),
  subject: z.string().optional(),
  text: z.string().optional(),
});
export type WeeklyMail = z.infer<typeof WeeklyMail>;

type MailName = Pick<WeeklyMail, 'week' | 'unit'>;

export type WeeklyMailStore = {
  /**
   * Claims the sending of a weekly e-mail for one process until the lease ends. Returns false if the e-mail was sent or
   * another process has claimed it.
   */
  claim(mail: MailName, at: Date, leasedUntil: Date): Promise<boolean>;
  /** Stores the result of sending a weekly e-mail. After a failure, the e-mail can be claimed again at once. */
  settle(
    mail: MailName,
    result: Pick<WeeklyMail, 'at' | 'provider' | 'subject' | 'text'> & {
      status: 'sent' | 'failed';
    },
  ): Promise<void>;
  /** Returns the weekly e-mails of recent weeks, the latest week first. */
  latest(): Promise<WeeklyMail[]>;
};
