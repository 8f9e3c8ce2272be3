import * as z from 'zod';
import { TicketCode } from '../../model/ticket-code.ts';
import { commonEventFields, movedIfWaiting } from './common-event-fields.ts';

const endEventFields = { reason: z.string(), text: z.string(), ...movedIfWaiting };

/** Schemas of ticket events about the end of a ticket and about merges. */
export const endEvents = [
  z.object({ ...commonEventFields, kind: z.literal('closed'), ...endEventFields }),
  z.object({ ...commonEventFields, kind: z.literal('refused'), ...endEventFields }),
  z.object({ ...commonEventFields, kind: z.literal('referred'), ...endEventFields }),
  z.object({
    ...commonEventFields,
    kind: z.literal('merged'),
    into: TicketCode,
    reason: z.string(),
    ...movedIfWaiting,
  }),
  z.object({ ...commonEventFields, kind: z.literal('took-in'), from: TicketCode }),
  z.object({
    ...commonEventFields,
    kind: z.literal('unmerged'),
    from: TicketCode,
    reason: z.string(),
  }),
  z.object({ ...commonEventFields, kind: z.literal('gave-back'), to: TicketCode }),
] as const;
