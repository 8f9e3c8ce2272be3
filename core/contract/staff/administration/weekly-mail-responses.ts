import * as z from 'zod';
import { UnitRef } from '../../../directory/model/organization/unit.ts';
import { WeeklyMail } from '../../../messages/reminders/weekly-mail.ts';
import { LocalDate } from '../../../time/local-date.ts';
import { ResponseInstant } from '../../shared-responses.ts';

export const WeeklyMailsResponse = z.strictObject({
  mails: z.array(
    z.strictObject({
      /** Monday of the week in which the weekly e-mail is sent. */
      week: LocalDate,
      unit: UnitRef,
      unitName: z.string().optional(),
      status: WeeklyMail.shape.status,
      at: ResponseInstant,
      attempts: z.int(),
      /** Subject and text of the weekly e-mail. They contain only statistics, no personal data. */
      subject: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
});
