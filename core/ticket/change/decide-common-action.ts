import type { ActionContext, ActionDecision } from '../actions/action-context.ts';
import { type ActionNotAllowed, actionNotAllowed } from '../actions/action-rule.ts';
import { buildUnitNotifications } from '../actions/build-notifications.ts';
import { addPhoto, shouldNotifyAboutPhoto } from '../actions/citizen/add-photo.ts';
import type { EventBody } from '../events/event-body.ts';
import type { Actor } from '../events/kinds/common-event-fields.ts';
import type { Action, TicketActionWithName } from '../model/action.ts';
import { getNextStatus } from '../model/lifecycle.ts';
import type { Ticket } from '../model/ticket.ts';
import type { TicketChange } from '../ports/ticket-store.ts';
import { buildTicketChange, type ChangeInput } from './change.ts';
import { holdSuspectedComplaint } from './complaint-hold.ts';
import { decideAction, getAddedCitizenText } from './decide-action.ts';

const commonActs = ['write', 'add-photo', 'rate', 'accept', 'reopen'] as const;
type CommonTicketAction = TicketActionWithName<(typeof commonActs)[number]>;
const commonActionNames: ReadonlySet<string> = new Set(commonActs);

/**
 * Returns true if an action by the citizen of a merged ticket is also recorded on the common ticket (into which it was
 * merged).
 */
export function isCommonTicketActionName(name: string): boolean {
  return commonActionNames.has(name);
}

/** Returns true if the ticket still contains the citizen's text. If the text was erased, no new text may be added. */
export function hasCitizenText({
  text,
  anonymisedAt,
}: Pick<Ticket, 'text' | 'anonymisedAt'>): boolean {
  return text !== '' && !anonymisedAt;
}

/**
 * Returns true if the actor is the citizen of a merged ticket and the action must also be recorded on the common ticket
 * (into which it was merged).
 */
export function mustApplyToCommonTicket(
  action: Action,
  { mergedInto }: Pick<Ticket, 'mergedInto'>,
  { role }: Actor,
): action is CommonTicketAction {
  return mergedInto !== undefined && role === 'citizen' && isCommonTicketActionName(action.act);
}

type CommonActionChanges = { kind: 'changes'; changes: [own: TicketChange, common: TicketChange] };

const toMergedTicketEvent = (commonAct: CommonTicketAction): EventBody => {
  switch (commonAct.act) {
    case 'write':
      return { kind: 'wrote', text: commonAct.text, moved: [] };
    case 'rate':
      return { kind: 'rated', score: commonAct.score, comment: commonAct.comment };
    case 'accept':
      return { kind: 'accepted' };
    case 'reopen':
      return { kind: 'reopened', reason: commonAct.reason };
    case 'add-photo':
      return { kind: 'photo-added', photo: commonAct.photo.id, moved: [] };
  }
};

/**
 * Decides an action by the citizen of a merged ticket on the common ticket (into which it was merged). A photo only creates
 * an event there, because the merged ticket lists the photo.
 */
const decideOnCommonTicket = (
  one: Ticket,
  into: Ticket,
  commonAct: CommonTicketAction,
  context: ActionContext,
): ActionDecision => {
  if (commonAct.act !== 'add-photo') return decideAction(into, commonAct, context);
  if (!getNextStatus(into.status, commonAct.act)) return actionNotAllowed;
  const input: ChangeInput = {
    to: {},
    event: toMergedTicketEvent(commonAct),
    alerts: (after) =>
      shouldNotifyAboutPhoto(one, context)
        ? buildUnitNotifications('handler', after, { about: 'wrote' }, context).filter(
            ({ channel }) => channel === 'email',
          )
        : [],
  };
  return { kind: 'change', change: buildTicketChange(into, input, context) };
};

/**
 * Decides an action by the citizen of a merged ticket on that ticket. The text is screened here too, because it may complain
 * about a unit that had this ticket.
 */
const decideOnMergedTicket = (
  one: Ticket,
  into: Ticket,
  commonAct: CommonTicketAction,
  actionContext: ActionContext,
) => {
  const { mergedInto, status } = one;
  if (commonAct.act === 'add-photo') {
    const photo = { ...commonAct.photo, sentTo: into.code };
    const added = addPhoto(one, { ...commonAct, photo }, { ...actionContext, status });
    return 'kind' in added ? added : { ...added, alerts: () => [] };
  }
  const rated = commonAct.act === 'rate' && { score: commonAct.score, cycle: into.cycle };
  const changeInput: ChangeInput = {
    to: { mergedInto: mergedInto && { ...mergedInto, ...(rated && { rated }) } },
    event: toMergedTicketEvent(commonAct),
  };
  const text = getAddedCitizenText(commonAct);
  return text ? holdSuspectedComplaint(one, changeInput, text, actionContext) : changeInput;
};

/**
 * Returns the code and next version of a merged ticket, stored as `origin` in the event on the common ticket (into which it
 * was merged).
 */
export function toEventOrigin({ code, version }: Pick<Ticket, 'code' | 'version'>) {
  return {
    code,
    version: version + 1,
  };
}

/**
 * Returns the changes for an action that is recorded on a merged ticket and on the common ticket. The two events refer to
 * each other.
 */
export function linkMergedChanges(
  one: Ticket,
  input: ChangeInput,
  common: TicketChange,
  context: ActionContext,
): [own: TicketChange, common: TicketChange] {
  const { code, version, possibleEmergency } = common.after;
  const isAlarm = possibleEmergency?.version === version;
  const mergedInto = input.to.mergedInto ?? one.mergedInto;
  const to = {
    ...input.to,
    ...(mergedInto && isAlarm && { mergedInto: { ...mergedInto, isAlarm } }),
  };
  const recordedOn = { code, version };
  return [buildTicketChange(one, { ...input, to }, { ...context, recordedOn }), common];
}

/**
 * Records an action by the citizen of a merged ticket on both tickets: on the merged ticket, where it stays if the merge is
 * undone, and on the common ticket. The text is screened for each ticket, because their units differ.
 */
export function decideCommonAction(
  one: Ticket,
  into: Ticket,
  commonAct: CommonTicketAction,
  context: ActionContext,
): CommonActionChanges | ActionNotAllowed | Exclude<ActionDecision, { kind: 'change' }> {
  if (!hasCitizenText(one)) return actionNotAllowed;
  const { nonce: _, bodyHash: __, ...same } = context;
  const acted = decideOnCommonTicket(one, into, commonAct, { ...same, origin: toEventOrigin(one) });
  if (acted.kind !== 'change') return acted;
  const made = decideOnMergedTicket(one, into, commonAct, context);
  if ('kind' in made) return made;
  return { kind: 'changes', changes: linkMergedChanges(one, made, acted.change, context) };
}
