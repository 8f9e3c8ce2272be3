import { submitDraftAnswer } from '../../ticket/actions/unit/answer.ts';
import { buildTicketChange } from '../../ticket/change/change.ts';
import { decideAction } from '../../ticket/change/decide-action.ts';
import {
  type ActionRequest,
  performTicketAction,
  recordActionOnce,
} from '../../ticket/change/perform-action.ts';
import type { Actor } from '../../ticket/events/kinds/common-event-fields.ts';
import { Action } from '../../ticket/model/action.ts';
import { getNextStatus } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { Open311Client } from '../clients/open311-client.ts';
import type { Open311ClientUpdate } from '../clients/open311-client-update.ts';
import { createOpen311Refusal, type Open311Refusal } from '../requests/refusal.ts';
import {
  type ApplyUpdateDeps,
  type ApplyUpdateResult,
  toAppliedResult,
  toApplyUpdateResult,
  toOpen311Error,
} from './apply-update-result.ts';

const inProgressStatuses: ReadonlySet<string> = new Set([
  'IN_PROGRESS',
  'INVESTIGATING',
  'ACTION_SCHEDULED',
  'PLANNED',
]);
const resultStatuses: ReadonlySet<string> = new Set(['FIXED', 'CLOSED', 'NO_FURTHER_ACTION']);

/**
 * Builds a ticket action from the fields of a provider's update. Returns Open311 errors if the fields form no valid action.
 */
const parseAction = (typed: Record<string, unknown>): { act: Action } | Open311Refusal => {
  const parsed = Action.safeParse(typed);
  if (parsed.success) return { act: parsed.data };
  const flaws = parsed.error.issues.map(({ path, message }) =>
    toOpen311Error(String(path[0] ?? ''), message),
  );
  return { kind: 'refused', status: 400, flaws };
};

type UpdateContext = { code: TicketCode; asking: ActionRequest; ports: ApplyUpdateDeps };

const performUpdateAction = async (
  typed: Record<string, unknown>,
  { code, asking, ports }: UpdateContext,
): Promise<ApplyUpdateResult> => {
  const made = parseAction(typed);
  if ('kind' in made) return made;
  return toApplyUpdateResult(code, await performTicketAction(code, made.act, asking, ports), ports);
};

/**
 * Records a message from a unit's system as an internal note, which the citizen cannot read. Requires the permission to
 * acknowledge the ticket.
 */
const recordNote = async (
  text: string,
  { code, asking, ports }: UpdateContext,
): Promise<ApplyUpdateResult> => {
  const made = parseAction({ act: 'note', text });
  if ('kind' in made) return made;
  const outcome = await recordActionOnce(
    code,
    'acknowledge',
    asking,
    async (ticket, context) => {
      const acted = decideAction(ticket, made.act, context);
      return acted.kind === 'change' ? { kind: 'changes', changes: [acted.change] } : acted;
    },
    ports,
  );
  return toApplyUpdateResult(code, outcome, ports);
};

/**
 * Acknowledges the ticket if that is still possible, then records the message of the unit's system as a note. Idempotent,
 * because each step has its own nonce.
 */
const acknowledgeAndNote = async (
  text: string,
  context: UpdateContext,
): Promise<ApplyUpdateResult> => {
  const { code, ports, asking } = context;
  const ticket = await ports.tickets.find(code);
  if (ticket && getNextStatus(ticket.status, 'acknowledge')) {
    const made = parseAction({ act: 'note', text });
    if ('kind' in made) return made;
    const first = { ...asking, nonce: `${asking.nonce}.begun` };
    const outcome = await performTicketAction(code, { act: 'acknowledge' }, first, ports);
    const isDone = outcome.kind === 'recorded' || outcome.kind === 'already-recorded';
    if (!isDone) return toApplyUpdateResult(code, outcome, ports);
  }
  return recordNote(text, context);
};

/**
 * Records an answer from a unit's system as a draft. The unit's head must approve the draft, even if the topic requires no
 * approval.
 */
const recordDraftAnswer = async (
  text: string,
  { code, asking, ports }: UpdateContext,
): Promise<ApplyUpdateResult> => {
  const made = parseAction({ act: 'answer', text });
  if ('kind' in made) return made;
  const outcome = await recordActionOnce(
    code,
    'answer',
    asking,
    async (ticket, actionContext) => {
      const proposal = submitDraftAnswer(ticket, { text, post: 'handler' }, actionContext);
      return 'kind' in proposal
        ? proposal
        : { kind: 'changes', changes: [buildTicketChange(ticket, proposal, actionContext)] };
    },
    ports,
  );
  return toApplyUpdateResult(code, outcome, ports);
};

const applyUnitUpdate = (
  { status, description, unit }: Open311ClientUpdate,
  context: UpdateContext,
): Promise<ApplyUpdateResult> | Open311Refusal => {
  if (status === 'REOPEN') return createOpen311Refusal(403, 'reopen-not-yours', 'status');
  if (status === 'NOT_COUNCILS_RESPONSIBILITY') {
    return performUpdateAction({ act: 'return', unit, reason: description }, context);
  }
  if (resultStatuses.has(status)) return recordDraftAnswer(description, context);
  return inProgressStatuses.has(status)
    ? acknowledgeAndNote(description, context)
    : recordNote(description, context);
};

const setSender = (sender: string, context: UpdateContext): UpdateContext => ({
  ...context,
  asking: { ...context.asking, sender },
});

/**
 * Records an update from the provider that filed the request on behalf of the citizen. `REOPEN` reopens the ticket; any
 * other status adds a message of the citizen.
 */
const applyFilerUpdate = (
  { status, description }: Open311ClientUpdate,
  { name }: Open311Client,
  context: UpdateContext,
) =>
  status === 'REOPEN'
    ? performUpdateAction({ act: 'reopen', reason: description }, context)
    : performUpdateAction(
        { act: 'write', text: description },
        setSender(`${name} (${status})`, context),
      );

/**
 * Returns the role in which a provider updates a ticket: officer if the provider's unit is the lead unit, citizen if the
 * provider filed the ticket. Undefined if neither applies.
 */
export function determineOpen311UpdateActor(
  ticket: Ticket,
  provider: Open311Client,
): Actor | undefined {
  if (provider.unit !== undefined && ticket.unit === provider.unit) {
    return { role: 'officer', unit: provider.unit, post: 'handler' };
  }
  return ticket.filedBy === provider.id ? { role: 'citizen' } : undefined;
}

/**
 * Applies a provider's update to the ticket. Idempotent by update id: a repeated update returns the result of the first one.
 */
export async function applyOpen311ClientUpdate(
  code: TicketCode,
  update: Open311ClientUpdate,
  provider: Open311Client,
  ports: ApplyUpdateDeps,
): Promise<ApplyUpdateResult> {
  const ticket = await ports.tickets.find(code);
  if (!ticket) return createOpen311Refusal(404, 'request-unknown');
  const nonce = ports.hashOf(`${provider.id}\n${update.id}`);
  const used = await ports.nonces.find(`${code}.${nonce}`);
  if (used) return toAppliedResult(code, used.version, ports);
  // Anonymized by retention: the ticket counts as unknown.
  if (ticket.text === '') return createOpen311Refusal(404, 'request-unknown');
  const by = determineOpen311UpdateActor(ticket, provider);
  if (!by) return createOpen311Refusal(403, 'update-not-yours');
  const asking: ActionRequest = { by, channel: 'open311', nonce };
  const context = { code, asking, ports };
  return by.role === 'officer'
    ? applyUnitUpdate(update, context)
    : applyFilerUpdate(update, provider, context);
}
