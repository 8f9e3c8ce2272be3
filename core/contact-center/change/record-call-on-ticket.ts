import type { Directory } from '../../directory/model/directory.ts';
import { retryOnConflict } from '../../shared/retry-on-conflict.ts';
import type { ActionContext } from '../../ticket/actions/action-context.ts';
import { buildTicketChange, type ChangeInput } from '../../ticket/change/change.ts';
import { linkMergedChanges, toEventOrigin } from '../../ticket/change/decide-common-action.ts';
import { findCommonTicket } from '../../ticket/duplicates/common-ticket.ts';
import type { Actor } from '../../ticket/events/kinds/common-event-fields.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { TicketChange, TicketStore } from '../../ticket/ports/ticket-store.ts';

export type RecordCallOnTicketDeps = {
  tickets: Pick<TicketStore, 'find' | 'commit'>;
  directory(): Promise<Directory>;
  /** Waits before the next attempt to change the ticket. The delay depends on the number of version conflicts so far. */
  pause(conflicts: number): Promise<void>;
  now(): Date;
};

/**
 * Change that a call makes to a ticket: its author, its idempotency key (`name`), and the function that computes the new
 * ticket fields and the event.
 */
type CallTicketChange = {
  by: Actor;
  name: string;
  make(ticket: Ticket, context: ActionContext): ChangeInput | undefined;
  /**
   * Computes the change of the common ticket, if the called ticket was merged into one. Absent if the change concerns only
   * the merged ticket.
   */
  makeOnCommon?(common: Ticket, actionContext: ActionContext): ChangeInput;
};

export type RecordCallOnTicketResult =
  | 'recorded'
  | 'known'
  | 'nothing-to-record'
  | 'unknown-ticket';

/**
 * Returns the change of the ticket. If the ticket is merged into a common ticket and the change concerns both tickets,
 * returns both changes.
 */
const buildChanges = async (
  ticket: Ticket,
  input: ChangeInput,
  { makeOnCommon }: Pick<CallTicketChange, 'makeOnCommon'>,
  context: ActionContext,
  { tickets }: Pick<RecordCallOnTicketDeps, 'tickets'>,
): Promise<[TicketChange, TicketChange?]> => {
  const into = makeOnCommon && (await findCommonTicket(ticket, tickets));
  if (!makeOnCommon || !into) return [buildTicketChange(ticket, input, context)];
  const ofCommon = { ...context, nonce: undefined, origin: toEventOrigin(ticket) };
  const common = buildTicketChange(into, makeOnCommon(into, ofCommon), ofCommon);
  return linkMergedChanges(ticket, input, common, context);
};

/**
 * Records a change on a ticket that results from a telephone call. Idempotent by the name of the change: a duplicate returns
 * `known`. Retries up to 25 times on version conflicts, because the call cannot repeat the change.
 */
export async function recordCallOnTicket(
  code: TicketCode,
  { by, name, make, ...besides }: CallTicketChange,
  ports: RecordCallOnTicketDeps,
): Promise<RecordCallOnTicketResult> {
  const directory = await ports.directory();
  const options = { entity: `ticket ${code}`, maxAttempts: 25, pause: ports.pause };
  return retryOnConflict(options, async () => {
    const ticket = await ports.tickets.find(code);
    if (!ticket) return 'unknown-ticket';
    const nonce = `${code}.${name}`;
    const occasion = { by, channel: 'voice', now: ports.now(), directory, nonce };
    const changeInput = make(ticket, occasion);
    if (!changeInput) return 'nothing-to-record';
    const changes = await buildChanges(ticket, changeInput, besides, occasion, ports);
    const outcome = await ports.tickets.commit(...changes);
    if (outcome === 'replayed') return 'known';
    return outcome === 'committed' ? 'recorded' : 'conflict';
  });
}
