import { extractCauseFromKey } from '../../messages/create-notification.ts';
import type { Notification } from '../../messages/notification.ts';
import { buildStepKey } from '../../sla/escalation.ts';
import type { TicketEvent } from '../events/event.ts';
import type { Ticket } from '../model/ticket.ts';
import type { TicketCode } from '../model/ticket-code.ts';
import type { FormerAssignment } from '../model/ticket-parts.ts';
import {
  findPredecessorThatMissed,
  hadPassedAtAssignment,
  listPredecessors,
} from './units/missed-by-predecessor.ts';

/** Delay of an overdue clock. */
export type Delay = {
  /** True if a superior got a message about the delay. */
  isReported: boolean;
  /** Unit that missed the deadline, if a successor or the same unit under a new name has the ticket now. */
  predecessor?: FormerAssignment | undefined;
  /** True if the deadline had passed before the ticket was assigned to its unit or to that unit's predecessors. */
  isFromBefore?: boolean | undefined;
};

/** Delays of a ticket's clocks, and the versions of the events about which a superior got a message. */
export type Delays = Record<'acknowledge' | 'resolve', Delay> & {
  reportedVersions: ReadonlySet<number>;
};

type History = { ticket: Ticket; events: readonly TicketEvent[] };

type EscalationStepEvent = Extract<TicketEvent, { kind: 'rung' }>;

const isOverdueStep = (event: TicketEvent): event is EscalationStepEvent =>
  event.kind === 'rung' && event.percent >= 100;

/** Returns the cause of the step's notifications. Does not match those of the forward clock, whose keys contain the round. */
const getStepCause = ({ cycle, clock, percent }: EscalationStepEvent): string =>
  `rung.${buildStepKey(cycle, { name: clock }, percent)}`;

/** Returns whether a unit above the ticket's unit got the message. The operators and observers are not superiors. */
const hasReachedSuperior = (
  { to, status }: Notification,
  ticket: Ticket,
  operators: string,
): boolean =>
  (status === 'sent' || status === 'delivered') &&
  to.kind === 'officer' &&
  to.role !== 'handler' &&
  ![ticket.unit, operators, ...listPredecessors(ticket).map(({ unit }) => unit)].includes(to.unit);

/** Returns the delays of a ticket according to the notifications of its escalation steps. `operators` is their unit. */
export function findDelays(
  { ticket, events }: History,
  notifications: readonly Notification[],
  operators: string,
): Delays {
  const causes = new Set(
    notifications
      .filter((alert) => hasReachedSuperior(alert, ticket, operators))
      .map(extractCauseFromKey),
  );
  const reported = events.filter(isOverdueStep).filter((event) => causes.has(getStepCause(event)));
  const toDelay = (clock: 'acknowledge' | 'resolve'): Delay => ({
    isReported: reported.some((event) => event.clock === clock && event.cycle === ticket.cycle),
    predecessor: findPredecessorThatMissed(ticket, clock),
    ...(hadPassedAtAssignment(ticket, ticket.clocks[clock].dueAt) && { isFromBefore: true }),
  });
  return {
    ...{ acknowledge: toDelay('acknowledge'), resolve: toDelay('resolve') },
    reportedVersions: new Set(reported.map(({ version }) => version)),
  };
}

/** Reads the notifications of a ticket that has passed a deadline, and returns its delays. */
export async function readDelays(
  history: History,
  operators: string,
  { rungAlerts }: { rungAlerts(code: TicketCode): Promise<Notification[]> },
): Promise<Delays> {
  const isOverdue = history.events.some(isOverdueStep);
  return findDelays(history, isOverdue ? await rungAlerts(history.ticket.code) : [], operators);
}
