import * as z from 'zod';
import { LegalBasis } from '../../privacy/legal-basis.ts';
import { callEvents } from './kinds/call-events.ts';
import { citizenEvents } from './kinds/citizen-events.ts';
import { clockEvents } from './kinds/clock-events.ts';
import { commonEventFields } from './kinds/common-event-fields.ts';
import { endEvents } from './kinds/end-events.ts';
import { handlingEvents } from './kinds/handling-events.ts';
import { memberEvents } from './kinds/member-events.ts';
import { nationalEvents } from './kinds/national-events.ts';
import { privacyEvents } from './kinds/privacy-events.ts';
import { routingEvents } from './kinds/routing-events.ts';

/** Immutable record of one change to a ticket: actor, time, channel and reason. Version numbers have no gaps. */
export const TicketEvent = z.discriminatedUnion('kind', [
  /**
   * Event: the ticket was opened. Records the legal bases for processing the sender's data, and the version of the privacy
   * notice that the sender saw.
   */
  z.object({
    ...commonEventFields,
    kind: z.literal('opened'),
    bases: z.array(LegalBasis).optional(),
    notice: z.string().optional(),
    /** Units that the sender named as the subject of the complaint. */
    declared: z.array(z.string()).optional(),
  }),
  ...routingEvents,
  ...handlingEvents,
  ...citizenEvents,
  ...callEvents,
  ...privacyEvents,
  ...endEvents,
  ...memberEvents,
  ...nationalEvents,
  ...clockEvents,
]);
export type TicketEvent = z.infer<typeof TicketEvent>;
