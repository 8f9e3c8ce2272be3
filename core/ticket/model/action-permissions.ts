import type { Directory } from '../../directory/model/directory.ts';
import { AccountableRole } from '../../directory/model/organization/people.ts';
import { getOperatorUnit, type UnitRef } from '../../directory/model/organization/unit.ts';
import { buildUnitExclusionPredicate } from '../../routing/unit-exclusion.ts';
import type { Actor } from '../events/kinds/common-event-fields.ts';
import type { ActionName, MergeAction } from './action.ts';
import type { Ticket } from './ticket.ts';

/** Name of a ticket action, including the merge actions, which change two tickets. */
export type TicketActionName = ActionName | MergeAction['act'];

/**
 * Role of a person towards one ticket: accountable role at the lead unit, operator, supervisor, or citizen who filed the
 * ticket.
 */
export type TicketRole = AccountableRole | 'operator' | 'supervisor' | 'citizen';

const unitRoles = ['handler', 'duty', 'head'] as const;
const hotlineRoles = ['operator', 'supervisor'] as const;

/**
 * Permissions for ticket actions: the roles that may perform each action. Administrators manage the directory and may not act
 * on tickets.
 */
export const actionPermissions: Record<TicketActionName, readonly TicketRole[]> = {
  acknowledge: unitRoles,
  answer: unitRoles,
  supplement: unitRoles,
  'add-result-photo': unitRoles,
  'withdraw-photo': [...unitRoles, ...hotlineRoles],
  approve: ['head'],
  reject: ['head'],
  ask: unitRoles,
  return: unitRoles,
  extend: unitRoles,
  'grant-extension': ['head', 'supervisor'],
  'refuse-extension': ['head', 'supervisor'],
  assign: hotlineRoles,
  classify: hotlineRoles,
  'review-complaint': hotlineRoles,
  note: [...unitRoles, ...hotlineRoles],
  close: hotlineRoles,
  refuse: hotlineRoles,
  refer: hotlineRoles,
  callback: [...hotlineRoles, 'citizen'],
  'callback-done': hotlineRoles,
  merge: hotlineRoles,
  unmerge: hotlineRoles,
  take: unitRoles,
  release: [...unitRoles, 'supervisor'],
  'hand-to-colleague': unitRoles,
  publish: ['supervisor'],
  unpublish: ['supervisor'],
  'decline-publication': ['supervisor'],
  redact: ['supervisor'],
  'record-national': hotlineRoles,
  'correct-national': hotlineRoles,
  'ask-data': [...hotlineRoles, 'citizen'],
  'delay-data': ['supervisor'],
  'grant-data': ['supervisor'],
  'refuse-data': ['supervisor'],
  hold: ['supervisor'],
  'lift-hold': ['supervisor'],
  write: ['citizen'],
  'add-photo': ['citizen'],
  rate: ['citizen'],
  accept: ['citizen'],
  reopen: ['citizen'],
};

export type UnitRole = { unit: string; post: AccountableRole };

const RoleOrHandler = AccountableRole.catch('handler');

/**
 * Maps an actor to an accountable role. An officer keeps their own role (default: handler), an operator acts as handler of
 * the hotline, and a supervisor acts as its head. Undefined for all other actors.
 */
export function toUnitRole({ role, unit, post }: Actor, operators: UnitRef): UnitRole | undefined {
  switch (role) {
    case 'officer':
      return unit ? { unit, post: RoleOrHandler.parse(post) } : undefined;
    case 'operator':
      return { unit: operators, post: 'handler' };
    case 'supervisor':
      return { unit: operators, post: 'head' };
    case 'citizen':
    case 'administrator':
    case 'leader':
    case 'system':
      return undefined;
  }
}

/**
 * Returns whether the ticket accuses the actor's own unit. Such an actor may neither read nor change the ticket. A
 * supervisor may still act on a ticket that accuses the operators.
 */
export function isActorAccused(
  actor: Pick<Actor, 'role' | 'unit' | 'post'>,
  accused: readonly UnitRef[],
  { directory, now }: { directory: Directory; now: Date },
): boolean {
  const operators = getOperatorUnit(directory, now).ref;
  const own = toUnitRole(actor, operators);
  const units = [own?.unit, actor.unit].flatMap((ref) => ref ?? []);
  const isExcluded = buildUnitExclusionPredicate(directory, accused, now);
  return units.some((ref) => isExcluded(ref) && !(ref === operators && own?.post === 'head'));
}

/**
 * Returns the actor's roles towards the ticket, by which `actionPermissions` is checked. While the operators' unit has the
 * ticket, operators and supervisors also count as its lead unit.
 */
const listTicketRoles = (
  actor: Actor,
  ticket: Pick<Ticket, 'unit'>,
  operators: UnitRef,
): TicketRole[] => {
  if (actor.role === 'citizen') return ['citizen'];
  const own = toUnitRole(actor, operators);
  if (!own) return [];
  const isHotlines = own.unit === operators && own.post === 'head';
  return [
    ...(own.unit === ticket.unit ? [own.post] : []),
    ...(actor.role === 'operator' ? (['operator'] as const) : []),
    ...(isHotlines ? (['supervisor'] as const) : []),
  ];
};

const isSameUnitRole = (
  a: UnitRole | undefined,
  b: { unit: string; post: string } | undefined,
): boolean => a !== undefined && a.unit === b?.unit && a.post === b.post;

/**
 * Returns true if somebody in a different role must perform the action. The role that requested an extension cannot decide
 * about it. The operators' head cannot request an extension, because no higher role could decide.
 */
const needsDifferentRole = (
  ticketActionName: TicketActionName,
  own: UnitRole | undefined,
  { extension }: Pick<Ticket, 'extension'>,
  operators: UnitRef,
): boolean => {
  if (ticketActionName === 'extend') return isSameUnitRole(own, { unit: operators, post: 'head' });
  const isDecision =
    ticketActionName === 'grant-extension' || ticketActionName === 'refuse-extension';
  return isDecision && isSameUnitRole(own, extension?.askedBy);
};

/**
 * Ticket actions that need a signed-in account. An officer link identifies a role, not the person who is responsible for the
 * action.
 */
const accountOnlyActions: ReadonlySet<TicketActionName> = new Set([
  'take',
  'release',
  'hand-to-colleague',
  'publish',
  'unpublish',
  'decline-publication',
  'redact',
  'record-national',
  'correct-national',
  'delay-data',
  'grant-data',
  'refuse-data',
  'hold',
  'lift-hold',
]);

/** Returns whether the actor may perform the ticket action, regardless of the ticket's status. */
export function canActorPerformAction(
  ticketActionName: TicketActionName,
  actor: Actor,
  ticket: Pick<Ticket, 'unit' | 'extension'>,
  operators: UnitRef,
): boolean {
  return (
    listTicketRoles(actor, ticket, operators).some((part) =>
      actionPermissions[ticketActionName].includes(part),
    ) &&
    !(accountOnlyActions.has(ticketActionName) && actor.sub === undefined) &&
    !needsDifferentRole(ticketActionName, toUnitRole(actor, operators), ticket, operators)
  );
}
