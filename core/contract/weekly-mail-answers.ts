import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { WeeklyMail } from '../messages/weekly-mail.ts';
import { LocalDate } from '../time/local-date.ts';
import { Moment } from './shared-answers.ts';

export const WeeklyMailsAnswer = z.strictObject({
  mails: z.array(
    z.strictObject({
      /** The Monday of the week of the sending. */
      week: LocalDate,
      unit: UnitRef,
      unitName: z.string().optional(),
      status: WeeklyMail.shape.status,
      at: Moment,
      /** Attempts to send it so far. */
      attempts: z.int(),
      /** What was sent; numbers only, no personal data. */
      subject: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
});
