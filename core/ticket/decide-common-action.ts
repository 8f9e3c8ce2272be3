import type { Action, ActionContext, ActionDecision, TicketActionOf } from './action.ts';
import { addPhoto, shouldNotifyPhoto } from './actions/add-photo.ts';
import { notifyUnit } from './actions/notify.ts';
import { type ActionNotAllowed, actionNotAllowed } from './actions/rule.ts';
import { buildTicketChange, type ChangeInput } from './change.ts';
import { holdSuspectedComplaint } from './complaint-hold.ts';
import { decideAction, getCitizenText } from './decide-action.ts';
import type { Actor } from './event.ts';
import type { EventBody } from './event-body.ts';
import { getNextStatus } from './lifecycle.ts';
import type { Change, Ticket } from './ticket.ts';

const commonActs = ['write', 'add-photo', 'rate', 'reopen'] as const;
type CommonAct = TicketActionOf<(typeof commonActs)[number]>;
const names: ReadonlySet<string> = new Set(commonActs);

/** Returns true if an action by a merged ticket's citizen also applies to the ticket into which theirs was merged. */
export function isCommonTicketActionName(name: string): boolean {
  return names.has(name);
}

/** Returns true if the ticket still holds its citizen's text. A ticket whose text was erased accepts no new text. */
export function hasCitizenText({
  text,
  anonymisedAt,
}: Pick<Ticket, 'text' | 'anonymisedAt'>): boolean {
  return text !== '' && !anonymisedAt;
}

/**
 * Returns true if an action by a merged ticket's citizen must also be recorded on the ticket into which theirs was merged.
 */
export function mustApplyToCommonTicket(
  action: Action,
  { mergedInto }: Pick<Ticket, 'mergedInto'>,
  { role }: Actor,
): action is CommonAct {
  return mergedInto !== undefined && role === 'citizen' && isCommonTicketActionName(action.act);
}

type OnBoth = { kind: 'changes'; changes: [own: Change, common: Change] };

const eventOf = (commonAct: CommonAct): EventBody => {
  switch (commonAct.act) {
    case 'write':
      return { kind: 'wrote', text: commonAct.text, moved: [] };
    case 'rate':
      return { kind: 'rated', score: commonAct.score, comment: commonAct.comment };
    case 'reopen':
      return { kind: 'reopened', reason: commonAct.reason };
    case 'add-photo':
      return { kind: 'photo-added', photo: commonAct.photo.id, moved: [] };
  }
};

/**
 * Decides a merged citizen's action on the ticket into which theirs was merged. A photo only creates an event there, because
 * the citizen's own ticket lists the photo.
 */
const onCommon = (
  one: Ticket,
  into: Ticket,
  commonAct: CommonAct,
  context: ActionContext,
): ActionDecision => {
  if (commonAct.act !== 'add-photo') return decideAction(into, commonAct, context);
  if (!getNextStatus(into.status, commonAct.act)) return actionNotAllowed;
  const input: ChangeInput = {
    to: {},
    event: eventOf(commonAct),
    alerts: (after) =>
      shouldNotifyPhoto(one, context)
        ? notifyUnit('handler', after, { about: 'wrote' }, context).filter(
            ({ channel }) => channel === 'email',
          )
        : [],
  };
  return { kind: 'change', change: buildTicketChange(into, input, context) };
};

/**
 * Decides a citizen's action on their own, merged ticket and screens its text, because the text may complain about that
 * ticket's units.
 */
const onMerged = (
  one: Ticket,
  into: Ticket,
  commonAct: CommonAct,
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
    event: eventOf(commonAct),
  };
  const text = getCitizenText(commonAct);
  return text ? holdSuspectedComplaint(one, changeInput, text, actionContext) : changeInput;
};

/**
 * Returns the code and next version of a merged ticket. The event on the ticket that it was merged into stores them as its
 * origin.
 */
export function toEventOrigin({ code, version }: Pick<Ticket, 'code' | 'version'>) {
  return {
    code,
    version: version + 1,
  };
}

/** Returns the changes of a merged ticket and of the ticket that it was merged into, with events that refer to each other. */
export function linkMergedChanges(
  one: Ticket,
  input: ChangeInput,
  common: Change,
  context: ActionContext,
): [own: Change, common: Change] {
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
 * Records an action by a merged ticket's citizen on both tickets: on their own, where it remains if the merge is undone, and
 * on the ticket that it was merged into. Screens the text for each ticket, because their units differ.
 */
export function decideCommonAction(
  one: Ticket,
  into: Ticket,
  commonAct: CommonAct,
  context: ActionContext,
): OnBoth | ActionNotAllowed | Exclude<ActionDecision, { kind: 'change' }> {
  if (!hasCitizenText(one)) return actionNotAllowed;
  const { nonce: _, bodyHash: __, ...same } = context;
  const acted = onCommon(one, into, commonAct, { ...same, origin: toEventOrigin(one) });
  if (acted.kind !== 'change') return acted;
  const made = onMerged(one, into, commonAct, context);
  if ('kind' in made) return made;
  return { kind: 'changes', changes: linkMergedChanges(one, made, acted.change, context) };
}
