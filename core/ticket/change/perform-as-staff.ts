import type { StaffMember } from '../../staff/members/member.ts';
import { getTicketIfVisible } from '../../staff/members/signed-in-member.ts';
import { actionNotAllowed, buildFieldRejection } from '../actions/action-rule.ts';
import { decideMerge, getMergePartnerCode } from '../actions/operators/merge.ts';
import type { TicketEvent } from '../events/event.ts';
import type { Actor } from '../events/kinds/common-event-fields.ts';
import type { EncryptedStaffAction, MergeAction } from '../model/action.ts';
import type { TicketCode } from '../model/ticket-code.ts';
import {
  type ActionRequest,
  type PerformActionDeps,
  type PerformActionResult,
  performTicketAction,
  recordActionOnce,
} from './perform-action.ts';

type Member = Pick<StaffMember, 'sub' | 'role' | 'unit'>;

/**
 * Request data of a staff member's ticket action: the staff member, the ticket version that they saw, and the idempotency
 * key.
 */
export type StaffActionRequest = {
  member: Member;
  /** Without a version, changes by others are ignored, for instance if the member has just opened the ticket. */
  version?: number;
  nonce: string;
  bodyHash?: string;
  /** Member to whom the ticket is to be given, if the action is to give it to a colleague. */
  colleague?: StaffMember | undefined;
};

/** Converts a signed-in staff member to the actor of a ticket action. An officer acts for their unit. */
export function toActor({ sub, role, unit }: Member): Actor {
  return {
    role,
    sub,
    ...(unit && { unit }),
  };
}

const toActionRequest = ({
  member,
  version,
  nonce,
  bodyHash,
  colleague,
}: StaffActionRequest): ActionRequest => ({
  by: toActor(member),
  channel: 'console',
  nonce,
  ...(bodyHash && { bodyHash }),
  ...(colleague && { colleague }),
  ...(version !== undefined && {
    seen: { version, makesStale: ({ by }: TicketEvent) => by.sub !== member.sub },
  }),
});

export function performActionAsStaff(
  code: TicketCode,
  action: EncryptedStaffAction,
  request: StaffActionRequest,
  ports: PerformActionDeps,
): Promise<PerformActionResult> {
  return performTicketAction(code, action, toActionRequest(request), ports);
}

/**
 * Merges a ticket into another or undoes the merge. Both tickets change in one transaction. If the staff member may not read
 * the ticket to merge into, the merge is rejected as if that ticket did not exist.
 */
export function mergeTicketsAsStaff(
  code: TicketCode,
  mergeAction: MergeAction,
  staffRequest: StaffActionRequest,
  ports: PerformActionDeps,
): Promise<PerformActionResult> {
  return recordActionOnce(
    code,
    mergeAction.act,
    toActionRequest(staffRequest),
    async (ticket, context) => {
      const partner = getMergePartnerCode(ticket, mergeAction);
      if (!partner) return actionNotAllowed;
      const found = await ports.tickets.find(partner);
      // undoing a merge reveals nothing; staff who may merge see every ticket that isn't about themselves
      const reader = { ...staffRequest.member, scope: 'any' } as const;
      const into = mergeAction.act === 'merge' ? getTicketIfVisible(reader, found, context) : found;
      return into
        ? decideMerge(ticket, into, mergeAction, context)
        : buildFieldRejection('into', 'merge-unknown');
    },
    ports,
  );
}
