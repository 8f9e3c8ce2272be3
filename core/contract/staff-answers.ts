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
  /** On which of the console's screens they have something to do. */
  screens: z.array(z.string()),
  /** What they may ever do to a ticket. */
  acts: z.array(z.enum(deedNames)),
  /** In which the hotline speaks with citizens. */
  languages: z.array(Lang),
});

/** What an OpenID Connect client needs to know; there is no secret in it. */
export const SignInAnswer = z.strictObject({
  /** Under which `/oauth2/authorize`, `/oauth2/token`, `/oauth2/revoke` and `/logout` are. */
  domain: z.url(),
  clientId: z.string(),
  issuer: z.url(),
  scopes: z.array(z.string()),
});

export const MemberAnswer = z.strictObject({
  ...person,
  addedAt: Moment,
  /** Who gave them their present role; absent for members from before it was stored. */
  granted: GrantAnswer.optional(),
  withdrawnAt: Moment.optional(),
});

export const MembersAnswer = z.strictObject({ members: z.array(MemberAnswer) });

export const WithdrawnAnswer = z.strictObject({ sub: z.string(), withdrawnAt: Moment });

export const DeadlineAnswer = z.strictObject({ dueAt: Moment, why: z.array(z.string()) });

/** What an operator reads out to the caller. */
export const OpenedForCallerAnswer = OpenedAnswer.extend({
  /** Whether the call counts as this ticket's from now on; no word of it where there is none, or it stays apart. */
  isCallLinked: z.boolean().optional(),
});

export const PresenceAnswer = z.strictObject({
  others: z.array(
    z.strictObject({
      sub: z.string().optional(),
      /** Officers are told no name of the hotline's people. */
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

/** `true`, or why not. */
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
