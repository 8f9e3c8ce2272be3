import type { Directory } from '../../directory/model/directory.ts';
import { isEmergencyReport } from '../../intake/report/emergency/is-emergency-report.ts';
import { dayMs } from '../../time/day-ms.ts';
import type { TicketEvent } from '../events/event.ts';
import type { Action } from '../model/action.ts';
import { getTicketPolicy } from '../model/ticket-policy.ts';

type CitizenLimitContext = { directory: Directory; now: Date };

/**
 * Maximum number of actions by one citizen on one ticket in 24 hours, if the text reads like an emergency. Even emergencies
 * have this limit, so that the ticket's history stays readable.
 */
export const maxEmergencyActionsPerDay = 200;

/** Returns the free text of a ticket action, or undefined if the action has none. */
export function getActionText(action: Action): string | undefined {
  if ('text' in action) return action.text;
  return 'reason' in action ? action.reason : undefined;
}

const computeRetryAt = (most: number, recent: readonly TicketEvent[]): Date | undefined => {
  const first = recent.at(-most);
  return first && new Date(first.at.getTime() + dayMs);
};

/**
 * Returns the time from which a citizen who reached the daily limit of actions may act on the ticket again. Undefined if the
 * limit isn't reached. Texts that read like an emergency have a higher limit.
 */
export function computeCitizenRetryAt(
  events: readonly TicketEvent[],
  text: string | undefined,
  { directory, now }: CitizenLimitContext,
): Date | undefined {
  const { maxActsPerDay } = getTicketPolicy(directory, now).citizen;
  const recent = events.filter(
    // actions by citizens of merged tickets count on their own tickets
    ({ by, kind, at, origin }) =>
      by.role === 'citizen' &&
      kind !== 'opened' &&
      origin === undefined &&
      now.getTime() < at.getTime() + dayMs,
  );
  const retryAt = computeRetryAt(maxActsPerDay, recent);
  if (!retryAt || !isEmergencyReport({ text }, directory, now)) return retryAt;
  return computeRetryAt(maxEmergencyActionsPerDay, recent);
}
