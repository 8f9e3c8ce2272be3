import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { LocalDate } from '../time/local-date.ts';

/** The weekly e-mail to the head of one unit of the leadership, with the state of its sending. */
export const WeeklyMail = z.object({
  /** The Monday of the week of the sending. */
  week: LocalDate,
  unit: z.string(),
  /** `sending`: claimed and not settled; a claim is free again after its lease. */
  status: z.enum(['sending', 'sent', 'failed']),
  attempts: z.number().int(),
  /** When the status was set. */
  at: Instant,
  /** The provider's message id, or why it did not take the message. */
  provider: z.string().optional(),
  subject: z.string().optional(),
  text: z.string().optional(),
});
export type WeeklyMail = z.infer<typeof WeeklyMail>;

type MailName = Pick<WeeklyMail, 'week' | 'unit'>;

export type WeeklyMailStore = {
  /** Claims the sending until the lease ends. Returns false if the e-mail was sent or somebody else has claimed it. */
  claim(mail: MailName, at: Date, leasedUntil: Date): Promise<boolean>;
  /** Stores the result; a failed e-mail can be claimed again at once. */
  settle(
    mail: MailName,
    result: Pick<WeeklyMail, 'at' | 'provider' | 'subject' | 'text'> & {
      status: 'sent' | 'failed';
    },
  ): Promise<void>;
  /** E-mails of the last weeks, the latest week first. */
  latest(): Promise<WeeklyMail[]>;
};
