import * as z from 'zod';
import { NationalEntryState } from '../../national/national-duty.ts';
import { nationalFields } from '../../national/national-fields.ts';
import { SenderDisclosure } from '../../national/open-sender-contact.ts';
import { ReportMedium } from '../../ticket/model/fields/report-medium.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { ResponseInstant, TicketListEntry } from '../shared-responses.ts';

export const NationalEntriesResponse = z.strictObject({
  tickets: z.array(
    TicketListEntry.extend({
      unitName: z.string().optional(),
      /** How the report reached the hotline. */
      medium: ReportMedium,
      /**
       * Common ticket into which this ticket was merged. Staff may use the common ticket's national number for this ticket
       * too.
       */
      mergedInto: TicketCode.optional(),
    }),
  ),
  /** Cursor for the next page; absent on the last page. A page that is short or empty is not necessarily the last. */
  next: z.string().optional(),
});

export const NationalExportResponse = z.strictObject({
  code: TicketCode,
  version: z.int(),
  state: NationalEntryState,
  sender: SenderDisclosure,
  /** Whether the report complains about a unit. This unit must not learn who sent the report. */
  isAboutUnit: z.boolean(),
  /**
   * Values to enter, in the order of the form. Name, phone and e-mail address are empty, because other endpoints reveal them.
   */
  fields: z.array(
    z.strictObject({
      name: z.enum(nationalFields.map(({ name }) => name)),
      label: z.string(),
      value: z.string(),
      /** Whether a person has compared the field with the form of the national system. */
      isConfirmed: z.boolean(),
    }),
  ),
  record: z.strictObject({ number: z.string(), enteredAt: ResponseInstant }).optional(),
  /** Common ticket into which this ticket was merged, with its national number if it has one. */
  mergedInto: z.strictObject({ code: TicketCode, number: z.string().optional() }).optional(),
});

export const SenderContactResponse = z.strictObject({
  code: TicketCode,
  phone: z.string().optional(),
  email: z.string().optional(),
});
