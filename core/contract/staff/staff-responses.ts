import * as z from 'zod';
import { UnitRef } from '../../directory/model/organization/unit.ts';
import { Lang } from '../../messages/lang.ts';
import { readDenialReasons } from '../../staff/access/ticket-readers.ts';
import { StaffRole } from '../../staff/members/member.ts';
import { TicketPresenceActivity } from '../../staff/members/presence.ts';
import { ticketActionNames } from '../../ticket/change/list-available-actions.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { LocalDate } from '../../time/local-date.ts';
import { CreatedTicketResponse } from '../public/public-responses.ts';
import { ResponseInstant, RoleGrantResponse } from '../shared-responses.ts';

const person = {
  sub: z.string(),
  name: z.string(),
  role: StaffRole,
  unit: UnitRef.optional(),
  unitName: z.string().optional(),
};

export const CurrentMemberResponse = z.strictObject({
  ...person,
  /** Screens of the staff console that the member's role can open. */
  screens: z.array(z.string()),
  /** Ticket actions that the member's role allows for at least some tickets. */
  acts: z.array(z.enum(ticketActionNames)),
  /** Languages in which the hotline communicates with citizens. */
  languages: z.array(Lang),
});

/** Public configuration for signing in with OpenID Connect; contains no secret. */
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
  /**
   * Which administrator assigned the member's current role, and when; absent for roles assigned before the hotline recorded
   * this.
   */
  granted: RoleGrantResponse.optional(),
  /** Set if the member's unit ended after the member joined it. The member cannot open tickets until moved to a new unit. */
  endedUnit: z
    .strictObject({
      name: z.string(),
      lastDay: LocalDate,
      successors: z.array(z.strictObject({ ref: UnitRef, name: z.string() })),
    })
    .optional(),
  withdrawnAt: ResponseInstant.optional(),
});

export const MembersResponse = z.strictObject({
  members: z.array(MemberResponse),
  /** First administrator, whom the deployment defines. `members` contains this person only if somebody added them there too. */
  firstAdministrator: z.strictObject({ sub: z.string(), name: z.string() }),
});

export const WithdrawnMemberResponse = z.strictObject({
  sub: z.string(),
  withdrawnAt: ResponseInstant,
});

export const DeadlineResponse = z.strictObject({
  dueAt: ResponseInstant,
  why: z.array(z.string()),
});

/** Response after an operator opened a ticket for a caller. The operator reads code and PIN to the caller. */
export const TicketForCallerResponse = CreatedTicketResponse.extend({
  /**
   * Whether the current call was linked to the new ticket. Absent without a call, or if the ticket must not be linked to a
   * call.
   */
  isCallLinked: z.boolean().optional(),
  /**
   * Result of adding the report to another ticket; absent if the operator chose none. If it was rejected, the new ticket
   * stays separate.
   */
  merge: z
    .strictObject({ into: TicketCode, isMerged: z.boolean(), reason: z.string().optional() })
    .optional(),
});

export const TicketPresenceResponse = z.strictObject({
  others: z.array(
    z.strictObject({
      sub: z.string().optional(),
      /** Name of the staff member; omitted in responses to officers of units. */
      name: z.string().optional(),
      role: StaffRole,
      unit: UnitRef.optional(),
      unitName: z.string().optional(),
      doing: TicketPresenceActivity,
      since: ResponseInstant,
    }),
  ),
});

export const ColleaguesResponse = z.strictObject({
  code: TicketCode,
  version: z.int(),
  colleagues: z.array(z.strictObject({ sub: z.string(), name: z.string() })),
});

/** `true` if the staff role may read this part of the ticket, otherwise the reason why access is denied. */
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
