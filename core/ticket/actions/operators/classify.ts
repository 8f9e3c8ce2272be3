import { findAreaInForce } from '../../../directory/model/area.ts';
import type { Directory } from '../../../directory/model/directory.ts';
import { findTopic } from '../../../directory/model/topic.ts';
import { getOperatorUnit } from '../../../directory/model/unit.ts';
import { isKnownUnit, isUnitAccused, resolveAccusedUnits } from '../../../routing/accused-unit.ts';
import { findMovedDeadlines } from '../../../sla/recompute-clocks.ts';
import { reprioritizeClocks } from '../../../sla/ticket-clocks.ts';
import type { TicketEvent } from '../../events/event.ts';
import type { ActionContext, ActionRejection, TicketActionWithName } from '../../model/action.ts';
import { isAnsweredOrEnded } from '../../model/lifecycle.ts';
import {
  isNeverPublished,
  publicationBarFields,
  withdrawPublication,
} from '../../model/publication.ts';
import type { Ticket } from '../../model/ticket.ts';
import { type ActionRule, buildFieldRejection } from '../action-rule.ts';
import { buildAssignmentNotifications } from '../build-notifications.ts';
import { rerouteFromAccusedUnits } from './reroute-from-accused.ts';

type ClassifyAction = TicketActionWithName<'classify'>;
type TicketPlace = Pick<Ticket, 'areaCode' | 'areaName' | 'near'>;
type TicketClassification = Pick<Ticket, 'service' | 'topic' | 'priority' | 'accused'> &
  TicketPlace;
type ClassifiedFields = Extract<TicketEvent, { kind: 'classified' }>['changed'];

/**
 * Returns the topic of a ticket after reclassification: the requested topic or, if none was requested, the present topic if
 * it belongs to the service.
 */
const resolveTopic = (
  ticket: Ticket,
  { service = ticket.service, topic }: ClassifyAction,
  directory: Directory,
): Pick<TicketClassification, 'topic'> | ActionRejection => {
  if (topic === null) return { topic: undefined };
  const row = findTopic(directory, topic ?? ticket.topic, ticket.openedAt);
  if (row?.service === service) return { topic: row.code };
  return topic === undefined ? { topic: undefined } : buildFieldRejection('topic', 'topic-unknown');
};

const resolveArea = (
  ticket: Ticket,
  { areaCode }: ClassifyAction,
  directory: Directory,
): TicketPlace | ActionRejection => {
  const { areaCode: before, areaName, near } = ticket;
  // a corrected area overrides the position from the sender's system
  const nearWith = (found: string | undefined) =>
    before === undefined || before === found ? near : undefined;
  if (areaCode === undefined) return { areaCode: before, areaName, near };
  if (areaCode === null) {
    return { areaCode: undefined, areaName: undefined, near: nearWith(undefined) };
  }
  const area = findAreaInForce(directory, areaCode, ticket.openedAt);
  return area
    ? { areaCode: area.code, areaName: area.fullName, near: nearWith(area.code) }
    : buildFieldRejection('areaCode', 'area-unknown');
};

/** Returns a rejection if the units in `cleared` may not be removed from the ticket's accused units, otherwise undefined. */
const clearingRefusal = (
  { mergedFrom }: Ticket,
  cleared: readonly string[],
  { by, now, directory }: ActionContext,
): ActionRejection | undefined => {
  if (by.role !== 'supervisor') return buildFieldRejection('cleared', 'cleared-by-supervisor');
  // a ticket merged into this one may accuse them
  if (mergedFrom.length > 0) return buildFieldRejection('cleared', 'accused-of-merged');
  const own = getOperatorUnit(directory, now).ref;
  return isUnitAccused(own, resolveAccusedUnits(directory, cleared, now))
    ? buildFieldRejection('cleared', 'cleared-own-unit')
    : undefined;
};

/**
 * Returns the ticket's accused units after a reclassification has added and removed units. Only a supervisor may remove
 * units.
 */
const computeAccusedUnits = (
  ticket: Ticket,
  { accused: added = [], cleared = [] }: ClassifyAction,
  context: ActionContext,
): Pick<Ticket, 'accused'> | ActionRejection => {
  const { now, directory } = context;
  if (!added.every((ref) => isKnownUnit(directory, ref, now))) {
    return buildFieldRejection('accused', 'unit-unknown');
  }
  const refusal = cleared.length > 0 ? clearingRefusal(ticket, cleared, context) : undefined;
  if (refusal) return refusal;
  const rest = ticket.accused.filter((ref) => !cleared.includes(ref));
  return { accused: [...new Set([...rest, ...added])] };
};

const resolveClassification = (
  ticket: Ticket,
  action: ClassifyAction,
  actionContext: ActionContext,
): TicketClassification | ActionRejection => {
  const { directory } = actionContext;
  const topic = resolveTopic(ticket, action, directory);
  if ('kind' in topic) return topic;
  const area = resolveArea(ticket, action, directory);
  if ('kind' in area) return area;
  const { service = ticket.service, priority = ticket.priority } = action;
  const accused = computeAccusedUnits(ticket, action, actionContext);
  return 'kind' in accused ? accused : { service, priority, ...accused, ...topic, ...area };
};

const listChangedFields = (
  before: TicketClassification,
  after: TicketClassification,
): ClassifiedFields => {
  const fields = {
    service: 'service',
    topic: 'topic',
    area: 'areaCode',
    priority: 'priority',
    accused: 'accused',
  } as const;
  const names = ['service', 'topic', 'area', 'priority', 'accused'] as const;
  return names.filter((name) => String(before[fields[name]]) !== String(after[fields[name]]));
};

/**
 * Returns whether a reclassification raised the ticket's priority to P1 or P2. The unit must then be notified at once, not
 * with the next digest.
 */
const isMoreUrgent = ({ priority: before }: Ticket, { priority, status, unit }: Ticket): boolean =>
  unit !== undefined &&
  !isAnsweredOrEnded(status) &&
  priority < before &&
  (priority === 'P1' || priority === 'P2');

/**
 * Corrects service, topic, area, priority or accused units of a ticket. If the lead unit becomes an accused unit, the ticket
 * moves to another unit.
 */
export const classifyTicket: ActionRule<'classify'> = (ticket, input, occasion) => {
  const matter = resolveClassification(ticket, input, occasion);
  if ('kind' in matter) return matter;
  const changed = listChangedFields(ticket, matter);
  if (changed.length === 0 && !ticket.possibleEmergency)
    return buildFieldRejection('reason', 'nothing-changed');
  const classified: Ticket = { ...ticket, ...matter };
  const isOfOtherTime = changed.some((name) => name === 'service' || name === 'priority');
  const clocks = isOfOtherTime ? reprioritizeClocks(classified, occasion.directory) : ticket.clocks;
  const withdrawal = rerouteFromAccusedUnits({ ...classified, clocks }, occasion);
  const isPrivate = [ticket, classified].some((one) => isNeverPublished(one, occasion));
  const to = {
    ...{ status: occasion.status, ...matter, clocks, ...withdrawal?.to },
    possibleEmergency: undefined,
    ...(isPrivate && publicationBarFields),
  };
  const cleared = ticket.accused.filter((ref) => !matter.accused.includes(ref));
  // a new round of the forward clock isn't a moved deadline
  const moved = findMovedDeadlines(ticket.clocks, { ...to.clocks, forward: clocks.forward });
  return {
    to,
    event: {
      kind: 'classified',
      changed,
      reason: input.reason,
      moved,
      ...(cleared.length > 0 && { cleared }),
      ...(withdrawal && { to: withdrawal.place }),
    },
    ...(isPrivate && withdrawPublication(ticket, occasion.now)),
    alerts: (after) =>
      withdrawal || isMoreUrgent(ticket, after)
        ? buildAssignmentNotifications(after, occasion)
        : [],
  };
};
