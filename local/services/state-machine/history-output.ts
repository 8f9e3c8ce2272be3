import { toEpochSeconds } from '../aws-json.ts';
import type { HistoryEvent } from './history-event.ts';

const data: readonly string[] = ['input', 'output', 'parameters'];

/**
 * Converts a history event of an execution to the output format of `GetExecutionHistory`, in which the name of the details
 * field depends on the event type.
 */
export function toHistoryEventOutput(
  { id, previousEventId, at, type, details }: HistoryEvent,
  withData: boolean,
): Record<string, unknown> {
  const shown = Object.entries(details).filter(([name]) => withData || !data.includes(name));
  return {
    id,
    previousEventId,
    timestamp: toEpochSeconds(at),
    type,
    ...(shown.length > 0 && { [detailsName(type)]: Object.fromEntries(shown) }),
  };
}

/**
 * Returns the name of the details field of a history event, such as `taskScheduledEventDetails`. All state types share
 * `stateEnteredEventDetails` and `stateExitedEventDetails`.
 */
const detailsName = (type: string): string => {
  const shared = type.replace(/^.*(StateEntered|StateExited)$/, '$1');
  return `${shared.charAt(0).toLowerCase()}${shared.slice(1)}EventDetails`;
};
