import * as z from 'zod';
import { SurgeLevel } from '../../../contact-center/model/phone-state.ts';
import { Lang } from '../../../messages/lang.ts';
import { StaffRole } from '../../../staff/members/member.ts';
import { TicketCode } from '../../../ticket/model/ticket-code.ts';
import { ResponseInstant } from '../../shared-responses.ts';

const phoneStateFields = {
  version: z.int(),
  surge: SurgeLevel,
  surgeName: z.string(),
  hot: z
    .strictObject({
      prompt: z.string(),
      name: z.string().optional(),
      until: ResponseInstant,
      isHeard: z.boolean(),
    })
    .optional(),
};

/**
 * Telephone recording that belongs to the current public announcement. Callers hear it unless a supervisor has set another
 * recording.
 */
const Announced = z.strictObject({
  prompt: z.string(),
  name: z.string().optional(),
  announcement: z.string(),
  until: ResponseInstant.optional(),
});

/**
 * Telephone settings (surge level and urgent announcement), their possible values, and their recent changes, newest first.
 */
export const PhoneStateResponse = z.strictObject({
  ...phoneStateFields,
  announced: Announced.optional(),
  levels: z.array(z.strictObject({ level: SurgeLevel, name: z.string(), means: z.string() })),
  messages: z.array(z.strictObject({ prompt: z.string(), name: z.string() })),
  /** Maximum number of hours for which a supervisor can set an urgent announcement. */
  longestHours: z.int(),
  changes: z.array(
    z.strictObject({
      ...phoneStateFields,
      at: ResponseInstant,
      by: z.strictObject({ sub: z.string(), role: StaffRole, name: z.string().optional() }),
    }),
  ),
});

/** Response after an operator started an outgoing call. It omits the dialed number. */
export const StartedCallResponse = z.strictObject({
  code: TicketCode,
  version: z.int(),
  contactId: z.string(),
  lang: Lang,
  heldUntil: ResponseInstant,
});
