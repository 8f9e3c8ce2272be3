import type { Directory } from '../../directory/model/directory.ts';
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

const selectNotifications = (
  step: EscalationStepWithState,
  recipients: { unit: string; role: string },
  { alerts }: EscalationInput,
) =>
  alerts.filter(
    ({ key, to }) =>
      key.startsWith(`rung.${step.key}-`) &&
      to.kind === 'officer' &&
      to.unit === recipients.unit &&
      to.role === recipients.role,
  );

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
  const recipients = (event?.told ?? []).map((one) => ({
    ...one,
    alerts: selectNotifications(plannedStep, one, known),
  }));
  return { ...plannedStep, at: event?.at, recipients: recipients };
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
