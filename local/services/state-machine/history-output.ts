import { epochSeconds } from '../aws-json.ts';
import type { HistoryEvent } from './history-event.ts';

const data: readonly string[] = ['input', 'output', 'parameters'];

/** An event as `GetExecutionHistory` gives it: what it is about stands under a name made of its type. */
export const historyEventOutput = (
  { id, previousEventId, at, type, details }: HistoryEvent,
  withData: boolean,
): Record<string, unknown> => {
  const shown = Object.entries(details).filter(([name]) => withData || !data.includes(name));
  return {
    id,
    previousEventId,
    timestamp: epochSeconds(at),
    type,
    ...(shown.length > 0 && { [detailsName(type)]: Object.fromEntries(shown) }),
  };
};

/** All kinds of states share `stateEnteredEventDetails` and `stateExitedEventDetails`. */
const detailsName = (type: string): string => {
  const shared = type.replace(/^.*(StateEntered|StateExited)$/, '$1');
  return `${shared.charAt(0).toLowerCase()}${shared.slice(1)}EventDetails`;
};
