import * as z from 'zod';

/** How a report reached the operator who entered it. */
export const ReceivedBy = z.enum(['telephone', 'letter', 'email', 'visit', 'chat']);
export type ReceivedBy = z.infer<typeof ReceivedBy>;

/** How a report reached the hotline. Includes the ways in which senders enter a report without an operator. */
export const ReportMedium = z.enum([...ReceivedBy.options, 'web', 'open311']);
export type ReportMedium = z.infer<typeof ReportMedium>;

/**
 * Intake channel through which a ticket was opened, such as web or telephone. It is one of the inputs from which the ticket
 * code is derived.
 */
export const IntakeChannel = z.enum([
  'web',
  'voice',
  'chat',
  'zalo',
  'messenger',
  'operator',
  'open311',
]);
export type IntakeChannel = z.infer<typeof IntakeChannel>;
