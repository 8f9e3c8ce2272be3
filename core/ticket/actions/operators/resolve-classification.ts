import { findAreaInForce } from '../../../directory/model/areas/area.ts';
import type { Directory } from '../../../directory/model/directory.ts';
import { getOperatorUnit } from '../../../directory/model/organization/unit.ts';
import { findTopic } from '../../../directory/model/services/topic.ts';
import { isKnownUnit, isUnitAccused, resolveAccusedUnits } from '../../../routing/accused-unit.ts';
import type { TicketEvent } from '../../events/event.ts';
import type { TicketActionWithName } from '../../model/action.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { ActionContext, ActionRejection } from '../action-context.ts';
import { buildFieldRejection } from '../action-rule.ts';

type ClassifyAction = TicketActionWithName<'classify'>;
type TicketPlace = Pick<Ticket, 'areaCode' | 'areaName' | 'near'>;
export type TicketClassification = Pick<Ticket, 'service' | 'topic' | 'priority' | 'accused'> &
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

/** Returns the classification that an action gives the ticket. Fields that the action omits stay as they are. */
export function resolveClassification(
  ticket: Ticket,
  action: ClassifyAction,
  actionContext: ActionContext,
): TicketClassification | ActionRejection {
  const { directory } = actionContext;
  const topic = resolveTopic(ticket, action, directory);
  if ('kind' in topic) return topic;
  const area = resolveArea(ticket, action, directory);
  if ('kind' in area) return area;
  const { service = ticket.service, priority = ticket.priority } = action;
  const accused = computeAccusedUnits(ticket, action, actionContext);
  return 'kind' in accused ? accused : { service, priority, ...accused, ...topic, ...area };
}

export function listChangedFields(
  before: TicketClassification,
  after: TicketClassification,
): ClassifiedFields {
  const fields = {
    service: 'service',
    topic: 'topic',
    area: 'areaCode',
    priority: 'priority',
    accused: 'accused',
  } as const;
  const names = ['service', 'topic', 'area', 'priority', 'accused'] as const;
  return names.filter((name) => String(before[fields[name]]) !== String(after[fields[name]]));
}
