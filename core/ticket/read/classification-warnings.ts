import {
  findUnitRow,
  parseUnitRef,
  type UnitRef,
} from '../../directory/model/organization/unit.ts';
import { findTopic, listLeadUnits, type Topic } from '../../directory/model/services/topic.ts';
import { isTopicRoutedByPlace } from '../../routing/route-by-topic.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { Ticket } from '../model/ticket.ts';
import { wasReturnedByUnit } from './returned-often.ts';

/** Warnings for an operator who is about to classify a ticket. They don't prevent the classification. */
export const classificationWarnings = [
  'topic-of-other-service',
  'unit-of-other-topic',
  'unit-returned',
  'area-not-needed',
  'priority-lowered',
  'emergency-denied',
] as const;
export type ClassificationWarning = (typeof classificationWarnings)[number];

type ClassifiedTicket = {
  /** Ticket with the values that the operator is about to send. */
  classified: Ticket;
  /** Topic that the operator selected, even if it belongs to another service. */
  topic: string | undefined;
  /** Unit that would get the ticket. */
  unit: UnitRef | undefined;
  /** Unit that the routing rules choose. Undefined if they leave the choice to the operators. */
  routedUnit: UnitRef | undefined;
  /** Priority that follows from the topic. */
  usualPriority: Ticket['priority'];
};

/**
 * Returns whether the unit differs from the one that the routing rules choose. If they choose none, for example because the
 * place is unknown, returns whether it is of another kind than each unit that can lead the topic's reports.
 */
const isUnitOfOtherTopic = (
  { classified, unit, routedUnit }: ClassifiedTicket & { unit: UnitRef },
  topic: Topic | undefined,
  { directory }: Pick<ActionContext, 'directory'>,
): boolean => {
  if (routedUnit !== undefined) return unit !== routedUnit;
  const leads = (topic ? listLeadUnits(topic) : []).flatMap(
    (lead) => findUnitRow(directory, lead, classified.openedAt)?.code ?? [],
  );
  return leads.length > 0 && !leads.includes(parseUnitRef(unit).code);
};

/** Returns the contradictions between the values with which an operator is about to classify a ticket. */
export function listClassificationWarnings(
  ticket: Ticket,
  values: ClassifiedTicket,
  context: Pick<ActionContext, 'directory' | 'now'>,
): ClassificationWarning[] {
  const { directory } = context;
  const { classified, topic: code, unit, usualPriority } = values;
  const { openedAt, areaCode, priority } = classified;
  const selected = findTopic(directory, code, openedAt);
  const topic = findTopic(directory, classified.topic, openedAt);
  const isAreaNew = areaCode !== undefined && areaCode !== ticket.areaCode;
  const isMoved = unit !== undefined && unit !== ticket.unit;
  const warnings: [ClassificationWarning, boolean][] = [
    ['topic-of-other-service', selected !== undefined && selected.service !== classified.service],
    ['unit-of-other-topic', isMoved && isUnitOfOtherTopic({ ...values, unit }, topic, context)],
    ['unit-returned', isMoved && wasReturnedByUnit(ticket, unit, context)],
    [
      'area-not-needed',
      isAreaNew && topic !== undefined && !isTopicRoutedByPlace(topic, directory, openedAt),
    ],
    ['priority-lowered', priority > usualPriority],
    ['emergency-denied', ticket.possibleEmergency !== undefined && priority !== 'P1'],
  ];
  return warnings.flatMap(([warning, holds]) => (holds ? [warning] : []));
}
