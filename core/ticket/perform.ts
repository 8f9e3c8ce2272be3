import type { Directory } from '../directory/directory.ts';
import { getOperatorUnit } from '../directory/unit.ts';
import { retryOnConflict } from '../shared/retry-on-conflict.ts';
import type { Action, ActionContext, ActionRejection } from './action.ts';
import { canActorPerform, isActorAccused, type TicketActionName } from './action-permissions.ts';
import { actionNotAllowed, buildFieldRejection } from './actions/rule.ts';
import { computeCitizenRetryAt, getActionText } from './citizen-limit.ts';
import type { TicketCode } from './code.ts';
import { findCommonTicket } from './common-ticket.ts';
import { decideAction } from './decide-action.ts';
import { decideCommonAction, mustApplyToCommonTicket } from './decide-common-action.ts';
import { escalationEventKinds } from './escalation-event-fields.ts';
import type { Actor, TicketEvent } from './event.ts';
import { rewriteHistory } from './rewritten-history.ts';
import type { Change, Ticket, TicketStore } from './ticket.ts';
import type { IdempotencyKeyStore, IdempotencyRecord } from './used-form.ts';

export type PerformDeps = {
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
  /** Hash of the request body. It shows whether a repeated idempotency key came with a different request. */
  bodyHash?: string;
  /**
   * Name of the external system that forwards the citizen's text. The name is put before the text, and the text is not
   * screened.
   */
  sender?: string | undefined;
  /** Free text of the ticket action. The text decides whether the higher daily limit for emergencies applies. */
  text?: string | undefined;
  /** Ticket version that the actor saw. If it is missing, later changes are not checked. */
  seen?: SeenVersion;
};

type SeenVersion = {
  version: number;
  /** Returns true if the actor must see the event before acting; false for the actor's own events. */
  hears(event: TicketEvent): boolean;
};

export type PerformResult =
  | { kind: 'recorded'; ticket: Ticket; event: TicketEvent; other?: Ticket | undefined }
  | ({ kind: 'already-recorded'; ticket: Ticket } & IdempotencyRecord)
  | { kind: 'stale'; ticket: Ticket; since: TicketEvent[] }
  | { kind: 'not-now'; ticket: Ticket }
  | { kind: 'not-yours'; ticket: Ticket }
  | { kind: 'too-many-acts'; ticket: Ticket; retryAt: Date }
  | (ActionRejection & { ticket: Ticket })
  | { kind: 'unknown' };

/** Returns true if the passage to redact occurs nowhere in the ticket or its events, probably because of a typing error. */
const hidesNothing = ({ hides, rewritten = [] }: Change): boolean =>
  hides !== undefined && 'isInTicket' in hides && !hides.isInTicket && rewritten.length === 0;

type Decided =
  | { kind: 'changes'; changes: [Change, Change?] }
  | { kind: 'not-now' }
  | ActionRejection;

/** Reads further tickets if needed and decides the changes. Called again after each version conflict. */
type Decide = (ticket: Ticket, context: ActionContext) => Promise<Decided>;

/**
 * Maximum number of attempts to record an action. In the worst case, an attempt fails once for each concurrent writer; a
 * citizen cannot act that often in a day.
 */
const maxAttempts = 25;

/** Kinds of system events that happen between a staff member's reading and acting without making the member's view stale. */
const fromTheClock: ReadonlySet<TicketEvent['kind']> = new Set([
  ...escalationEventKinds,
  'recomputed',
  'unreachable',
  'link-refused',
]);

const unseen = (events: TicketEvent[], { version, hears }: SeenVersion): TicketEvent[] =>
  events.filter(
    (event) => event.version > version && !fromTheClock.has(event.kind) && hears(event),
  );

/** Returns the reason why the actor may not act on the ticket in its present state, or undefined if the actor may. */
const hindrance = (
  ticketActionName: TicketActionName,
  request: ActionRequest,
  { ticket, events }: { ticket: Ticket; events: TicketEvent[] },
  then: { directory: Directory; now: Date },
): PerformResult | undefined => {
  const { by, seen, text } = request;
  // an accused unit must not learn that the ticket exists
  if (isActorAccused(by, ticket.accused, then)) return { kind: 'unknown' };
  if (
    !canActorPerform(ticketActionName, by, ticket, getOperatorUnit(then.directory, then.now).ref)
  ) {
    return { kind: 'not-yours', ticket };
  }
  if (seen && seen.version > ticket.version) {
    return { kind: 'refused', ticket, errors: [{ field: 'version', problem: 'version-wanted' }] };
  }
  const retryAt = by.role === 'citizen' ? computeCitizenRetryAt(events, text, then) : undefined;
  if (retryAt) return { kind: 'too-many-acts', ticket, retryAt };
  const since = seen ? unseen(events, seen) : [];
  return since.length > 0 ? { kind: 'stale', ticket, since } : undefined;
};

/** Returns the stored result if the idempotency key was used before, or undefined for a new one. */
const findRecorded = async (
  nonce: string,
  ticket: Ticket,
  { tickets, nonces }: Pick<PerformDeps, 'tickets' | 'nonces'>,
): Promise<PerformResult | undefined> => {
  const used = await nonces.find(nonce);
  if (!used) return undefined;
  const latest = ticket.version >= used.version ? ticket : await tickets.find(ticket.code);
  return { kind: 'already-recorded', ticket: latest ?? ticket, ...used };
};

/**
 * Records a ticket action once per idempotency key. Decides the action again after each version conflict; throws after 25
 * conflicts.
 */
export async function recordActionOnce(
  code: TicketCode,
  ticketActionName: TicketActionName,
  actionRequest: ActionRequest,
  decide: Decide,
  ports: PerformDeps,
): Promise<PerformResult> {
  const { by, channel, bodyHash, sender } = actionRequest;
  const directory = await ports.directory();
  // clients choose the idempotency key, so it is scoped to the ticket
  const nonce = `${code}.${actionRequest.nonce}`;
  const options = { entity: `ticket ${code}`, maxAttempts, pause: ports.pause };
  return retryOnConflict<PerformResult>(options, async () => {
    const found = await ports.tickets.history(code);
    if (!found) return { kind: 'unknown' };
    const { ticket } = found;
    // read after the ticket, so that the key of its latest change is visible
    const recorded = await findRecorded(nonce, ticket, ports);
    if (recorded) return recorded;
    const now = ports.now();
    const hindered = hindrance(ticketActionName, actionRequest, found, { directory, now });
    if (hindered) return hindered;
    const decided = await decide(ticket, { by, channel, now, directory, nonce, bodyHash, sender });
    if (decided.kind !== 'changes') return { ...decided, ticket };
    const [decision, other] = decided.changes;
    const change = await rewriteHistory(decision, found.events, ports.tickets);
    if (hidesNothing(change)) return { ...buildFieldRejection('part', 'redact-not-found'), ticket };
    const outcome = await ports.tickets.commit(change, other);
    if (outcome === 'committed') {
      return { kind: 'recorded', ticket: change.after, event: change.event, other: other?.after };
    }
    const repeated = outcome === 'replayed' && (await findRecorded(nonce, ticket, ports));
    return repeated || 'conflict';
  });
}

/** Decides a ticket action. An action by a merged ticket's citizen also changes the ticket into which theirs was merged. */
const decideOn = async (
  ticket: Ticket,
  action: Action,
  actionContext: ActionContext,
  { tickets }: Pick<PerformDeps, 'tickets'>,
): Promise<Decided> => {
  if (mustApplyToCommonTicket(action, ticket, actionContext.by)) {
    const into = await findCommonTicket(ticket, tickets);
    return into ? decideCommonAction(ticket, into, action, actionContext) : actionNotAllowed;
  }
  const found = await Promise.all(ticket.mergedFrom.map((one) => tickets.find(one)));
  const tookIn = found.flatMap((one) => one ?? []);
  const acted = decideAction(ticket, action, { ...actionContext, tookIn });
  return acted.kind === 'change' ? { kind: 'changes', changes: [acted.change] } : acted;
};

/**
 * Performs an action on a ticket. The result is recorded, repeated (known idempotency key), stale, rate-limited or rejected.
 */
export function performTicketAction(
  code: TicketCode,
  action: Action,
  request: ActionRequest,
  ports: PerformDeps,
): Promise<PerformResult> {
  return recordActionOnce(
    code,
    action.act,
    { ...request, text: getActionText(action) },
    (ticket, context) => decideOn(ticket, action, context, ports),
    ports,
  );
}
