import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { Lang } from '../messages/lang.ts';
import { StaffRole } from '../staff/member.ts';
import { PresenceActivity } from '../staff/presence.ts';
import { readDenialReasons } from '../staff/readers.ts';
import { SavedView } from '../staff/saved-view.ts';
import { TicketCode } from '../ticket/code.ts';
import { actionNames } from '../ticket/list-available-actions.ts';
import { CreatedTicketResponse } from './public-answers.ts';
import { ResponseInstant, RoleGrantResponse } from './shared-answers.ts';

const person = {
  sub: z.string(),
  name: z.string(),
  role: StaffRole,
  unit: UnitRef.optional(),
  unitName: z.string().optional(),
};

export const CurrentMemberResponse = z.strictObject({
  ...person,
  /** Console screens that are available to the member's role. */
  screens: z.array(z.string()),
  /** Ticket actions that the member's role permits on at least some tickets. */
  acts: z.array(z.enum(actionNames)),
  /** Languages in which the hotline communicates with citizens. */
  languages: z.array(Lang),
});

/** Public configuration for sign-in with an OpenID Connect client; contains no secret. */
export const SignInConfigResponse = z.strictObject({
  /** Base URL of the Cognito endpoints `/oauth2/authorize`, `/oauth2/token`, `/oauth2/revoke` and `/logout`. */
  domain: z.url(),
  clientId: z.string(),
  issuer: z.url(),
  scopes: z.array(z.string()),
});

export const MemberResponse = z.strictObject({
  ...person,
  addedAt: ResponseInstant,
  /** Assignment of the member's present role; absent if it was made before the hotline recorded assignments. */
  granted: RoleGrantResponse.optional(),
  withdrawnAt: ResponseInstant.optional(),
});

export const MembersResponse = z.strictObject({ members: z.array(MemberResponse) });

export const WithdrawnMemberResponse = z.strictObject({
  sub: z.string(),
  withdrawnAt: ResponseInstant,
});

export const DeadlineResponse = z.strictObject({
  dueAt: ResponseInstant,
  why: z.array(z.string()),
});

/** Ticket that an operator opened for a caller, with the code and PIN to read out. */
export const OpenedForCallerResponse = CreatedTicketResponse.extend({
  /**
   * Whether the current call was linked to the new ticket; absent if there is no call or the ticket must not be linked to it.
   */
  isCallLinked: z.boolean().optional(),
});

export const PresenceResponse = z.strictObject({
  others: z.array(
    z.strictObject({
      sub: z.string().optional(),
      /** Name of the staff member; hidden from officers of units. */
      name: z.string().optional(),
      role: StaffRole,
      unit: UnitRef.optional(),
      unitName: z.string().optional(),
      doing: PresenceActivity,
      since: ResponseInstant,
    }),
  ),
});

export const SavedViewsResponse = z.strictObject({ views: z.array(SavedView), most: z.int() });

/** Permission to read the ticket: `true`, or the reason why access is denied. */
const May = z.union([z.literal(true), z.enum(readDenialReasons)]);

export const TicketReadersResponse = z.strictObject({
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
