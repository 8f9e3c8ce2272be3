import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { Lang } from '../messages/lang.ts';
import { StaffRole } from '../staff/member.ts';
import { Doing } from '../staff/presence.ts';
import { whyNots } from '../staff/readers.ts';
import { SavedView } from '../staff/saved-view.ts';
import { deedNames } from '../ticket/acts-now.ts';
import { TicketCode } from '../ticket/code.ts';
import { OpenedAnswer } from './public-answers.ts';
import { GrantAnswer, Moment } from './shared-answers.ts';

const person = {
  sub: z.string(),
  name: z.string(),
  role: StaffRole,
  unit: UnitRef.optional(),
  unitName: z.string().optional(),
};

export const MeAnswer = z.strictObject({
  ...person,
  /** Console screens that the member's role can use. */
  screens: z.array(z.string()),
  /** Actions that the member can ever perform on a ticket. */
  acts: z.array(z.enum(deedNames)),
  /** Languages in which the hotline communicates with citizens. */
  languages: z.array(Lang),
});

/** Public configuration for an OpenID Connect client; it contains no secret. */
export const SignInAnswer = z.strictObject({
  /** Base URL of `/oauth2/authorize`, `/oauth2/token`, `/oauth2/revoke` and `/logout`. */
  domain: z.url(),
  clientId: z.string(),
  issuer: z.url(),
  scopes: z.array(z.string()),
});

export const MemberAnswer = z.strictObject({
  ...person,
  addedAt: Moment,
  /** Member who assigned the present role; absent if it was assigned before the hotline stored this. */
  granted: GrantAnswer.optional(),
  withdrawnAt: Moment.optional(),
});

export const MembersAnswer = z.strictObject({ members: z.array(MemberAnswer) });

export const WithdrawnAnswer = z.strictObject({ sub: z.string(), withdrawnAt: Moment });

export const DeadlineAnswer = z.strictObject({ dueAt: Moment, why: z.array(z.string()) });

/** Opened ticket with the code and PIN that the operator reads out to the caller. */
export const OpenedForCallerAnswer = OpenedAnswer.extend({
  /**
   * Whether the current call was linked to the new ticket; absent if there is no call or the ticket must stay separate from
   * it.
   */
  isCallLinked: z.boolean().optional(),
});

export const PresenceAnswer = z.strictObject({
  others: z.array(
    z.strictObject({
      sub: z.string().optional(),
      /** Name of the member; hidden from officers of units. */
      name: z.string().optional(),
      role: StaffRole,
      unit: UnitRef.optional(),
      unitName: z.string().optional(),
      doing: Doing,
      since: Moment,
    }),
  ),
});

export const ViewsAnswer = z.strictObject({ views: z.array(SavedView), most: z.int() });

/** Permission: `true`, or the reason why access is denied. */
const May = z.union([z.literal(true), z.enum(whyNots)]);

export const ReadersAnswer = z.strictObject({
  code: TicketCode,
  version: z.int(),
  readers: z.array(
    z.strictObject({
      role: StaffRole,
      unit: UnitRef.optional(),
      unitName: z.string().optional(),
      may: z.strictObject({
        text: May,
        photos: May,
        voiceMessages: May,
        contact: May,
        identity: May,
      }),
    }),
  ),
});
