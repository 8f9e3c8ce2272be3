import type { Directory } from '../../directory/model/directory.ts';
import { redirectedReason } from '../../messages/deliver/redirect-notification.ts';
import type { Notification } from '../../messages/notification.ts';
import { computeElapsedPercent } from '../../sla/deadline.ts';
import { type EscalationStepWithState, listEscalationSteps } from '../../sla/escalation.ts';
import type { EscalationRecipient } from '../../sla/escalation-recipients.ts';
import type { ClockName } from '../../sla/time-limit.ts';
import type { TicketEvent } from '../../ticket/events/event.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { buildDeadlineEscalationInput, findDeadlineRecipients } from './deadline-escalation.ts';

type StepRecipientNotifications = Pick<EscalationRecipient, 'unit' | 'standsFor'> & {
  role: string;
  alerts: Notification[];
};
export type EscalationStepState = EscalationStepWithState & {
  recipients: StepRecipientNotifications[];
};
export type ClockState = {
  clock: ClockName;
  startAt: Date;
  dueAt: Date;
  stoppedAt: Date | undefined;
  percent: number;
  isRunning: boolean;
  rungs: EscalationStepState[];
};

type EscalationInput = {
  ticket: Ticket;
  events: readonly TicketEvent[];
  /** Notifications that the ticket's escalation steps have already created. */
  alerts: readonly Notification[];
};

type EscalationStepEvent = Extract<TicketEvent, { kind: 'rung' }>;

const findStepEvent = (
  { clock, percent }: EscalationStepWithState,
  { ticket, events }: EscalationInput,
) =>
  events.findLast(
    (event): event is EscalationStepEvent =>
      event.kind === 'rung' &&
      event.cycle === ticket.cycle &&
      event.clock === clock &&
      event.percent === percent,
  );

const selectStepNotifications = (
  { key: step }: EscalationStepWithState,
  { alerts }: EscalationInput,
): Notification[] => alerts.filter(({ key }) => key.startsWith(`rung.${step}-`));

/**
 * Returns the recipients of an escalation step that was taken, each with its notifications. A recipient whose unit ended
 * before the delivery is replaced by the one who got the message instead.
 */
const listRecipients = (
  told: readonly Omit<StepRecipientNotifications, 'alerts'>[],
  notifications: readonly Notification[],
): StepRecipientNotifications[] => {
  const isTo = ({ to }: Notification, { unit, role }: { unit: string; role: string }): boolean =>
    to.kind === 'officer' && to.unit === unit && to.role === role;
  const substitutes = notifications.flatMap((one) =>
    one.to.kind === 'officer' && !told.some((planned) => isTo(one, planned)) ? [one.to] : [],
  );
  const all = [
    ...told,
    ...new Map(substitutes.map(({ unit, role }) => [`${unit}/${role}`, { unit, role }])).values(),
  ];
  return all
    .map((one) => ({ ...one, alerts: notifications.filter((alert) => isTo(alert, one)) }))
    .filter(
      ({ alerts }) =>
        alerts.length === 0 || alerts.some(({ provider }) => provider !== redirectedReason),
    );
};

/**
 * Returns an escalation step with its recipients: the recipients already notified if the step was taken, or the roles that
 * the step would notify now if it is still to come.
 */
const toStepState = (
  plannedStep: EscalationStepWithState,
  known: EscalationInput,
  directory: Directory,
  now: Date,
): EscalationStepState => {
  if (plannedStep.state === 'not-needed') return { ...plannedStep, recipients: [] };
  if (plannedStep.state === 'coming') {
    const escalationRecipients = findDeadlineRecipients(plannedStep, known.ticket, directory, now);
    return {
      ...plannedStep,
      recipients: escalationRecipients.map((one) => ({ ...one, alerts: [] })),
    };
  }
  const event = findStepEvent(plannedStep, known);
  const recipients = listRecipients(event?.told ?? [], selectStepNotifications(plannedStep, known));
  return { ...plannedStep, at: event?.at, recipients };
};

/** Returns the clocks of a ticket, each with its escalation steps, according to the same rules as the workflow. */
export function computeEscalationState(
  known: EscalationInput,
  directory: Directory,
  now: Date,
): ClockState[] {
  const escalation = buildDeadlineEscalationInput(known.ticket, directory);
  const steps = listEscalationSteps(escalation);
  return escalation.clocks.map(({ name, clock, calendar, stoppedAt }) => {
    const own = steps.filter((step) => step.clock === name);
    return {
      clock: name,
      startAt: clock.startAt,
      dueAt: clock.dueAt,
      stoppedAt,
      percent: computeElapsedPercent(clock, stoppedAt ?? now, calendar),
      isRunning: own.some(({ state }) => state === 'coming'),
      rungs: own.map((step) => toStepState(step, known, directory, now)),
    };
  });
}
