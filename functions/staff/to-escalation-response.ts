import type { Directory } from '../../core/directory/directory.ts';
import { findUnitInForce } from '../../core/directory/unit.ts';
import type { Notification } from '../../core/messages/notification.ts';
import type {
  ClockState,
  EscalationStepState,
} from '../../core/workflow/compute-escalation-state.ts';

/** Converts notifications into API responses with their delivery status, without addresses. */
export function toNotificationResponses(alerts: readonly Notification[]) {
  return alerts.map(({ channel, status, settledAt, feedbackAt, heldUntil }) => ({
    ...{ channel, status, settledAt, feedbackAt, heldUntil },
  }));
}

type DirectoryAt = { directory: Directory; now: Date };

const toldRung = (
  { percent, action, state, at, told }: EscalationStepState,
  { directory, now }: DirectoryAt,
) => ({
  percent,
  action,
  state,
  at,
  told: told.map(({ unit, role, standsFor, alerts }) => ({
    unit,
    unitName: findUnitInForce(directory, unit, at ?? now)?.name,
    role,
    standsFor,
    alerts: toNotificationResponses(alerts),
  })),
});

/** Converts escalation states into API responses. Recipients are units and roles, without names and addresses. */
export function toEscalationResponse(clocks: readonly ClockState[], directoryAt: DirectoryAt) {
  return clocks.map(({ rungs, ...clock }) => ({
    ...clock,
    rungs: rungs.map((escalationStepState) => toldRung(escalationStepState, directoryAt)),
  }));
}
