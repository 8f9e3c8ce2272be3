import * as z from 'zod';
import { getOperatorUnit } from '../directory/model/organization/unit.ts';
import { type FieldError, toFieldErrors } from '../messages/field-error.ts';
import type { Notification } from '../messages/notification.ts';
import {
  type PerformActionDeps,
  type PerformActionResult,
  performTicketAction,
} from '../ticket/change/perform-action.ts';
import type { TicketEvent } from '../ticket/events/event.ts';
import type { Actor } from '../ticket/events/kinds/common-event-fields.ts';
import { UnitTicketAction } from '../ticket/model/action.ts';
import { canActorPerformAction } from '../ticket/model/action-permissions.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { IdempotencyRecord } from '../ticket/ports/idempotency-record.ts';
import { type OpenOfficerLinkDeps, openOfficerLinkOnDevice } from './bind-link.ts';
import type { OfficerLink } from './officer-link.ts';
import type { ResolvedOfficerLink } from './resolve-link.ts';

/**
 * Submitted form of an officer page: the fields of one action, the form's nonce, and the ticket version that the page
 * displayed.
 */
export const OfficerActionForm = z
  .looseObject({
    nonce: z.string('form-broken').regex(/^[\w-]{16,64}$/, 'form-broken'),
    version: z.coerce.number('form-broken').int('form-broken').positive('form-broken'),
  })
  .transform(({ nonce, version, ...fields }, context) => {
    const result = UnitTicketAction.safeParse(fields);
    if (result.success) return { nonce, version, act: result.data };
    const problems = toFieldErrors(result.error).map(({ field, problem }) => ({
      code: 'custom' as const,
      path: field.split('.'),
      message: problem,
      input: fields,
    }));
    context.issues.push(...problems);
    return z.NEVER;
  });
export type OfficerActionForm = z.infer<typeof OfficerActionForm>;

export type OfficerActionDeps = Omit<OpenOfficerLinkDeps, 'tickets'> & PerformActionDeps;

type LinkAndTicket = { link: OfficerLink; ticket: Ticket };

export type OfficerActionResult =
  | (LinkAndTicket & {
      kind: 'recorded';
      event: TicketEvent;
      notifications: Notification[];
    })
  /**
   * Result if the form's nonce was used before. `isSame` is false if the form's content was changed in between; the changed
   * content is not recorded.
   */
  | (LinkAndTicket & { kind: 'already-recorded'; isSame: boolean } & IdempotencyRecord)
  | (LinkAndTicket & { kind: 'stale'; since: TicketEvent[] })
  | (LinkAndTicket & { kind: 'not-allowed' })
  | (LinkAndTicket & { kind: 'refused'; errors: FieldError[] })
  | Exclude<ResolvedOfficerLink, { kind: 'open' }>;

/** Returns the actor as which an officer performs actions through an officer link. */
export function toOfficerActor({ unit, role }: Pick<OfficerLink, 'unit' | 'role'>): Actor {
  return {
    role: 'officer',
    unit,
    post: role,
  };
}

const toActionOutcome = (
  performed: PerformActionResult,
  link: OfficerLink,
  bodyHash: string,
): OfficerActionResult => {
  switch (performed.kind) {
    case 'unknown':
      return { kind: 'ended', reason: 'unknown' };
    case 'not-now':
    case 'not-yours':
    case 'too-many-acts':
      return { kind: 'not-allowed', link, ticket: performed.ticket };
    case 'already-recorded':
      return { ...performed, link, isSame: performed.bodyHash === bodyHash };
    case 'recorded':
    case 'stale':
    case 'refused':
      return { ...performed, link };
  }
};

/**
 * Performs an officer's action through an officer link, once per nonce, if the ticket has not changed since the form was
 * displayed.
 */
export async function performOfficerLinkAction(
  token: string,
  device: string,
  { nonce, version, act }: OfficerActionForm,
  ports: OfficerActionDeps,
): Promise<OfficerActionResult> {
  const opened = await openOfficerLinkOnDevice(token, device, ports);
  if (opened.kind !== 'open') return opened;
  const { link, ticket: seen } = opened;
  const operators = getOperatorUnit(await ports.directory(), ports.now()).ref;
  const by = toOfficerActor(link);
  if (!canActorPerformAction(act.act, by, seen, operators))
    return { kind: 'not-allowed', link, ticket: seen };

  const makesStale = (event: TicketEvent): boolean =>
    !(event.by.unit === link.unit && event.by.post === link.role);
  const bodyHash = ports.hash(JSON.stringify(act));
  const asking = {
    by,
    channel: 'link',
    nonce,
    bodyHash,
    seen: { version, makesStale: makesStale },
  };
  return toActionOutcome(await performTicketAction(link.code, act, asking, ports), link, bodyHash);
}
