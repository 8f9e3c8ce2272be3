import type { Directory } from '../../directory/model/directory.ts';
import { getOperatorUnit } from '../../directory/model/organization/unit.ts';
import type { Notification } from '../../messages/notification.ts';
import { retryOnConflict } from '../../shared/retry-on-conflict.ts';
import type { StaffMember } from '../../staff/members/member.ts';
import type { ActionContext, ActionRejection } from '../actions/action-context.ts';
import { actionNotAllowed, buildFieldRejection } from '../actions/action-rule.ts';
import { findCommonTicket } from '../duplicates/common-ticket.ts';
import type { TicketEvent } from '../events/event.ts';
import type { Actor } from '../events/kinds/common-event-fields.ts';
import { addRewrittenEvents } from '../events/rewritten-history.ts';
import { findUnseenEvents } from '../events/unseen-events.ts';
import type { Action } from '../model/action.ts';
import {
  canActorPerformAction,
  isActorAccused,
  type TicketActionName,
} from '../model/action-permissions.ts';
import type { Ticket } from '../model/ticket.ts';
import type { TicketCode } from '../model/ticket-code.ts';
import type { IdempotencyKeyStore, IdempotencyRecord } from '../ports/idempotency-record.ts';
import type { TicketChange, TicketStore } from '../ports/ticket-store.ts';
import { computeCitizenRetryAt, getActionText } from './citizen-action-limit.ts';
import { decideAction } from './decide-action.ts';
import { decideCommonAction, mustApplyToCommonTicket } from './decide-common-action.ts';

export type PerformActionDeps = {
  tickets: Pick<TicketStore, 'find' | 'history' | 'commit'>;
  nonces: IdempotencyKeyStore;
  directory(): Promise<Directory>;
  /**
   * Waits after a version conflict. Implementations should wait longer with each conflict, to spread out concurrent writers.
   */
  pause(conflicts: number): Promise<void>;
  now(): Date;
};

/** Request for a ticket action: actor, channel, idempotency key and the ticket version that the actor saw. */
export type ActionRequest = {
  by: Actor;
  channel: string;
  /** Idempotency key of the form or request. A request with a repeated idempotency key changes nothing. */
  nonce: string;
  /** Hash of the request body. It reveals whether an idempotency key was reused for a different request. */
  bodyHash?: string;
  /**
   * Name of the external system that forwards a citizen's message. The event stores it as a prefix: `name: text`. Screening
   * for complaints about units ignores the name.
   */
  sender?: string | undefined;
  /** Free text of the ticket action. If it reads like an emergency, a higher daily limit of actions applies. */
  text?: string | undefined;
  /** Member to whom the ticket is to be given, if the action is to give it to a colleague. */
  colleague?: StaffMember | undefined;
  /** Ticket version that the actor saw, for optimistic locking. Without it, changes made since then are ignored. */
  seen?: SeenVersion;
};

type SeenVersion = {
  version: number;
  /** Returns true if the event makes the actor's view of the ticket stale, for instance because another person caused it. */
  makesStale(event: TicketEvent): boolean;
};

export type PerformActionResult =
  | {
      kind: 'recorded';
      ticket: Ticket;
      event: TicketEvent;
      /** Notifications that the ticket change requested. */
      notifications: Notification[];
      other?: Ticket | undefined;
    }
  | ({ kind: 'already-recorded'; ticket: Ticket } & IdempotencyRecord)
  | { kind: 'stale'; ticket: Ticket; since: TicketEvent[] }
  | { kind: 'not-now'; ticket: Ticket }
  | { kind: 'not-yours'; ticket: Ticket }
  | { kind: 'too-many-acts'; ticket: Ticket; retryAt: Date }
  | (ActionRejection & { ticket: Ticket })
  | { kind: 'unknown' };

/**
 * Returns true if the passage to redact occurs neither in the ticket nor in its events, for instance because of a typing
 * error.
 */
const isRedactionWithoutMatch = ({ hides, rewritten = [] }: TicketChange): boolean =>
  hides !== undefined && 'isInTicket' in hides && !hides.isInTicket && rewritten.length === 0;

type DecisionResult =
  | { kind: 'changes'; changes: [TicketChange, TicketChange?] }
  | { kind: 'not-now' }
  | ActionRejection;

/**
 * Decides the ticket changes for an action, after reading other tickets if needed. Called again after each version conflict.
 */
type Decide = (ticket: Ticket, context: ActionContext) => Promise<DecisionResult>;

/**
 * Maximum number of attempts to record an action. Each concurrent writer can make an attempt fail at most once; the value is
 * above the number of actions that a citizen may perform per day.
 */
const maxAttempts = 25;

/**
 * Returns the result if the actor may not act on the ticket: no permission, rate limit reached, or ticket changed since the
 * actor saw it. Undefined if the actor may act.
 */
const findHindrance = (
  ticketActionName: TicketActionName,
  request: ActionRequest,
  { ticket, events }: { ticket: Ticket; events: TicketEvent[] },
  directoryAt: { directory: Directory; now: Date },
): PerformActionResult | undefined => {
  const { by, seen, text } = request;
  // an accused unit must not learn that the ticket exists
  if (isActorAccused(by, ticket.accused, directoryAt)) return { kind: 'unknown' };
  if (
    !canActorPerformAction(
      ticketActionName,
      by,
      ticket,
      getOperatorUnit(directoryAt.directory, directoryAt.now).ref,
    )
  ) {
    return { kind: 'not-yours', ticket };
  }
  if (seen && seen.version > ticket.version) {
    return { kind: 'refused', ticket, errors: [{ field: 'version', problem: 'version-wanted' }] };
  }
  const retryAt =
    by.role === 'citizen' ? computeCitizenRetryAt(events, text, directoryAt) : undefined;
  if (retryAt) return { kind: 'too-many-acts', ticket, retryAt };
  const since = seen ? findUnseenEvents(events, seen.version).filter(seen.makesStale) : [];
  return since.length > 0 ? { kind: 'stale', ticket, since } : undefined;
};

/** Returns the stored result of the first request with this idempotency key, or undefined for a new key. */
const findRecorded = async (
  nonce: string,
  ticket: Ticket,
  { tickets, nonces }: Pick<PerformActionDeps, 'tickets' | 'nonces'>,
): Promise<PerformActionResult | undefined> => {
  const used = await nonces.find(nonce);
  if (!used) return undefined;
  const latest = ticket.version >= used.version ? ticket : await tickets.find(ticket.code);
  return { kind: 'already-recorded', ticket: latest ?? ticket, ...used };
};

/**
 * Records a ticket action once per idempotency key. After a version conflict, the action is decided again; after 25 attempts
 * the function throws.
 */
export async function recordActionOnce(
  code: TicketCode,
  ticketActionName: TicketActionName,
  actionRequest: ActionRequest,
  decide: Decide,
  ports: PerformActionDeps,
): Promise<PerformActionResult> {
  const { nonce: key, seen: _, text: __, ...request } = actionRequest;
  const directory = await ports.directory();
  // clients choose the idempotency key, so it is scoped to the ticket
  const nonce = `${code}.${key}`;
  const options = { entity: `ticket ${code}`, maxAttempts, pause: ports.pause };
  return retryOnConflict<PerformActionResult>(options, async () => {
    const found = await ports.tickets.history(code);
    if (!found) return { kind: 'unknown' };
    const { ticket } = found;
    // read after the ticket, so that the key of its latest change is visible
    const recorded = await findRecorded(nonce, ticket, ports);
    if (recorded) return recorded;
    const now = ports.now();
    const hindered = findHindrance(ticketActionName, actionRequest, found, { directory, now });
    if (hindered) return hindered;
    const decided = await decide(ticket, { ...request, now, directory, nonce });
    if (decided.kind !== 'changes') return { ...decided, ticket };
    const [decision, other] = decided.changes;
    const change = await addRewrittenEvents(decision, found.events, ports.tickets);
    if (isRedactionWithoutMatch(change))
      return { ...buildFieldRejection('part', 'redact-not-found'), ticket };
    const outcome = await ports.tickets.commit(change, other);
    if (outcome === 'committed') {
      const { after, event, alerts } = change;
      return {
        kind: 'recorded',
        ticket: after,
        event,
        notifications: alerts,
        other: other?.after,
      };
    }
    const repeated = outcome === 'replayed' && (await findRecorded(nonce, ticket, ports));
    return repeated || 'conflict';
  });
}

/**
 * Decides a ticket action. An action by the citizen of a merged ticket also changes the common ticket (into which it was
 * merged).
 */
const decideTicketAction = async (
  ticket: Ticket,
  action: Action,
  actionContext: ActionContext,
  { tickets }: Pick<PerformActionDeps, 'tickets'>,
): Promise<DecisionResult> => {
  if (mustApplyToCommonTicket(action, ticket, actionContext.by)) {
    const into = await findCommonTicket(ticket, tickets);
    return into ? decideCommonAction(ticket, into, action, actionContext) : actionNotAllowed;
  }
  const found = await Promise.all(ticket.mergedFrom.map((one) => tickets.find(one)));
  const mergedTickets = found.flatMap((one) => one ?? []);
  const acted = decideAction(ticket, action, { ...actionContext, tookIn: mergedTickets });
  return acted.kind === 'change' ? { kind: 'changes', changes: [acted.change] } : acted;
};

/**
 * Performs an action on a ticket once per idempotency key. The result is recorded, already recorded, stale (ticket changed
 * meanwhile), rate-limited or rejected.
 */
export function performTicketAction(
  code: TicketCode,
  action: Action,
  request: ActionRequest,
  ports: PerformActionDeps,
): Promise<PerformActionResult> {
  return recordActionOnce(
    code,
    action.act,
    { ...request, text: getActionText(action) },
    (ticket, context) => decideTicketAction(ticket, action, context, ports),
    ports,
  );
}
