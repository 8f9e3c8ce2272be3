import type { Directory } from '../../core/directory/directory.ts';
import { unitInForce } from '../../core/directory/unit.ts';
import type { ClockState, RungState } from '../../core/journey/ladder-state.ts';
import type { Alert } from '../../core/messages/alert.ts';

/** Converts notifications into API responses with their delivery status, without addresses. */
export const toAlertResponses = (alerts: readonly Alert[]) =>
  alerts.map(({ channel, status, settledAt, feedbackAt, heldUntil }) => ({
    ...{ channel, status, settledAt, feedbackAt, heldUntil },
  }));

type Then = { directory: Directory; now: Date };

const toldRung = ({ percent, action, state, at, told }: RungState, { directory, now }: Then) => ({
  percent,
  action,
  state,
  at,
  told: told.map(({ unit, role, standsFor, alerts }) => ({
    unit,
    unitName: unitInForce(directory, unit, at ?? now)?.name,
    role,
    standsFor,
    alerts: toAlertResponses(alerts),
  })),
});

/** Converts escalation states into API responses. Recipients are units and roles, without names and addresses. */
export const toldLadder = (clocks: readonly ClockState[], then: Then) =>
  clocks.map(({ rungs, ...clock }) => ({
    ...clock,
    rungs: rungs.map((rung) => toldRung(rung, then)),
  }));
