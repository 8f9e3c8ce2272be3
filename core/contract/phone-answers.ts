import * as z from 'zod';
import { SurgeLevel } from '../contact-center/phone-state.ts';
import { Lang } from '../messages/lang.ts';
import { StaffRole } from '../staff/member.ts';
import { TicketCode } from '../ticket/code.ts';
import { Moment } from './shared-answers.ts';

const said = {
  version: z.int(),
  surge: SurgeLevel,
  surgeName: z.string(),
  hot: z
    .strictObject({
      prompt: z.string(),
      name: z.string().optional(),
      until: Moment,
      isHeard: z.boolean(),
    })
    .optional(),
};

/** What callers hear because an announcement asks for it, unless `hot` is heard. */
const Announced = z.strictObject({
  prompt: z.string(),
  name: z.string().optional(),
  announcement: z.string(),
  until: Moment.optional(),
});

/** The state now, what it can become, and who changed it lately, the newest first. */
export const PhoneAnswer = z.strictObject({
  ...said,
  announced: Announced.optional(),
  levels: z.array(z.strictObject({ level: SurgeLevel, name: z.string(), means: z.string() })),
  messages: z.array(z.strictObject({ prompt: z.string(), name: z.string() })),
  /** For how long a message plays at most. */
  longestHours: z.int(),
  changes: z.array(
    z.strictObject({
      ...said,
      at: Moment,
      by: z.strictObject({ sub: z.string(), role: StaffRole, name: z.string().optional() }),
    }),
  ),
});

/** The call that goes out; whose number it is stays sealed. */
export const DialledAnswer = z.strictObject({
  code: TicketCode,
  version: z.int(),
  contactId: z.string(),
  /** In which language to greet. */
  lang: Lang,
  heldUntil: Moment,
});
