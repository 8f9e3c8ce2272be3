import type { Directory } from '../../../core/directory/model/directory.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import { type Notification, weeklyReportReason } from '../../../core/messages/notification.ts';
import type {
  ClockState,
  EscalationStepState,
} from '../../../core/workflow/escalation/compute-escalation-state.ts';

/** Converts notifications to API responses with their delivery status, but without phone numbers and e-mail addresses. */
export function toNotificationResponses(alerts: readonly Notification[]) {
  return alerts.map(({ channel, status, provider, settledAt, feedbackAt, heldUntil }) => ({
    ...{ channel, status, settledAt, feedbackAt, heldUntil },
    ...(provider === weeklyReportReason && { isInWeeklyReport: true }),
  }));
}

type DirectoryAt = { directory: Directory; now: Date };

const toStepResponse = (
  { percent, action, state, at, recipients: notified }: EscalationStepState,
  { directory, now }: DirectoryAt,
) => ({
  percent,
  action,
  state,
  at,
  told: notified.map(({ unit, role, standsFor, alerts }) => ({
    unit,
    unitName: findUnitInForce(directory, unit, at ?? now)?.name,
    role,
    standsFor,
    alerts: toNotificationResponses(alerts),
  })),
});

/**
 * Converts the escalation steps of a ticket's clocks to API responses. Recipients are shown as units and roles, without names
 * and contact details.
 */
export function toEscalationResponse(clocks: readonly ClockState[], directoryAt: DirectoryAt) {
  return clocks.map(({ rungs: escalationSteps, ...clock }) => ({
    ...clock,
    rungs: escalationSteps.map((escalationStepState) =>
      toStepResponse(escalationStepState, directoryAt),
    ),
  }));
}
