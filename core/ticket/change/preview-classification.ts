import type { UnitRef } from '../../directory/model/organization/unit.ts';
import { findService } from '../../directory/model/services/service.ts';
import { findTopic } from '../../directory/model/services/topic.ts';
import type { FieldError } from '../../messages/field-error.ts';
import type { RouteDecision } from '../../routing/route-decision.ts';
import type { ActionContext, ActionDecision } from '../actions/action-context.ts';
import { isOperatorUnit } from '../actions/move-to-unit.ts';
import { isReasonRequired } from '../actions/operators/classify.ts';
import { resolveClassification } from '../actions/operators/resolve-classification.ts';
import { routeClassifiedTicket } from '../actions/operators/route-classified-ticket.ts';
import type { TicketActionWithName } from '../model/action.ts';
import type { Ticket } from '../model/ticket.ts';
import {
  type ClassificationWarning,
  listClassificationWarnings,
} from '../read/classification-warnings.ts';
import { decideAction } from './decide-action.ts';

type ClassificationInput = Omit<TicketActionWithName<'classify'>, 'act' | 'reason'>;

export type ClassificationPreview = {
  /** Ticket as it would be after the classification. It is not stored. */
  after: Ticket;
  /** Unit that would get the ticket: the operator's choice, or the unit that follows from the values. */
  unit: UnitRef | undefined;
  /** Routing decision for the values, whether or not the ticket would follow it. */
  route: RouteDecision;
  /** Unit that the routing rules choose. Undefined if they leave the choice to the operators. */
  routedUnit: UnitRef | undefined;
  isReasonRequired: boolean;
  warnings: ClassificationWarning[];
  /** Errors that would cause the classification to be rejected. */
  errors: FieldError[];
};

/**
 * Returns the priority that follows from a classification. A priority that differs from the usual one of the ticket's topic
 * was chosen for this ticket, so it stays.
 */
const findFollowingPriority = (
  ticket: Ticket,
  classified: Pick<Ticket, 'service' | 'topic'>,
  { directory }: ActionContext,
): { priority: Ticket['priority']; usual: Ticket['priority'] } => {
  const findUsual = ({ service, topic }: Pick<Ticket, 'service' | 'topic'>) =>
    (
      findTopic(directory, topic, ticket.openedAt) ??
      findService(directory, service, ticket.openedAt)
    )?.defaultPriority ?? ticket.priority;
  const usual = findUsual(classified);
  return { usual, priority: ticket.priority === findUsual(ticket) ? usual : ticket.priority };
};

/**
 * Returns the unit that follows from a classification: for a ticket in the operators' queue, the unit that routing chooses.
 * A ticket at a unit stays there unless the new values change the routing.
 */
const findFollowingUnit = (
  ticket: Ticket,
  routedUnit: UnitRef | undefined,
  context: ActionContext,
): UnitRef | undefined => {
  if (routedUnit === undefined || ticket.complaintHold) return ticket.unit;
  if (ticket.unit === undefined || isOperatorUnit(ticket.unit, context)) return routedUnit;
  return routeClassifiedTicket(ticket, context).lead.ref === routedUnit ? ticket.unit : routedUnit;
};

/** Removes the topic from the action if it belongs to another service, because the action's rule would reject it. */
const dropForeignTopic = (
  ticket: Ticket,
  { service = ticket.service, topic, ...others }: ClassificationInput,
  { directory }: ActionContext,
): ClassificationInput => {
  const row = topic ? findTopic(directory, topic, ticket.openedAt) : undefined;
  const isForeign = row !== undefined && row.service !== service;
  return { ...others, service, ...(topic !== undefined && { topic: isForeign ? null : topic }) };
};

/** Reason with which the preview decides every classification. The preview is never stored. */
const previewReason = 'preview';

const listErrors = (decision: ActionDecision): FieldError[] =>
  decision.kind === 'refused'
    ? decision.errors.filter(({ problem }) => problem !== 'nothing-changed')
    : [];

/**
 * Returns what a classification would change: unit, priority and deadlines, with warnings and errors. Applies the rule of the
 * action itself, and writes nothing.
 */
export function previewClassification(
  ticket: Ticket,
  input: ClassificationInput,
  context: ActionContext,
): ClassificationPreview | { kind: 'refused'; errors: FieldError[] } {
  const action = { act: 'classify' as const, ...dropForeignTopic(ticket, input, context) };
  const matter = resolveClassification(ticket, action, context);
  if ('kind' in matter) return { kind: 'refused', errors: matter.errors };
  const following = findFollowingPriority(ticket, matter, context);
  const priority = input.priority ?? following.priority;
  const classified = { ...ticket, ...matter, priority };
  const { route, lead } = routeClassifiedTicket(classified, context);
  const routedUnit = route.kind === 'routed' ? lead.ref : undefined;
  const unit = input.unit ?? findFollowingUnit(ticket, routedUnit, context);
  const decision = decideAction(
    ticket,
    { ...action, priority, reason: previewReason, ...(unit !== undefined && { unit }) },
    context,
  );
  const isOverruled = unit !== ticket.unit && unit !== routedUnit;
  const values = { classified, unit, routedUnit, usualPriority: following.usual };
  return {
    after: decision.kind === 'change' ? decision.change.after : classified,
    ...{ unit, route, routedUnit },
    isReasonRequired:
      decision.kind === 'change' && isReasonRequired(ticket, action, { priority, isOverruled }),
    warnings: listClassificationWarnings(
      ticket,
      { ...values, topic: input.topic ?? undefined },
      context,
    ),
    errors: listErrors(decision),
  };
}
