import type { LoadedFlow } from '../flow.ts';
import type { CallEnvironment } from './call-environment.ts';

type Breaks = Readonly<Record<string, string>>;

/** Builds the function that looks up the simulated error of a flow action. */
export const createBreakLookup =
  (breaks: Breaks = {}): CallEnvironment['breaks'] =>
  (action, flow) =>
    breaks[`${flow.name}/${action}`] ?? breaks[action];

/**
 * Returns a message about the first simulated error whose key matches no flow action or several. Returns undefined if each
 * key matches exactly one.
 */
export function findBreakFault(
  breaks: Breaks = {},
  flows: readonly LoadedFlow[],
): string | undefined {
  for (const key of Object.keys(breaks)) {
    const matches = flows.flatMap(({ name, actions }) =>
      [...actions.keys()]
        .filter((id) => key === id || key === `${name}/${id}`)
        .map((id) => `${name}/${id}`),
    );
    if (matches.length === 0) return `No flow has an action ${key}; write FLOW/ACTION.`;
    if (matches.length > 1) return `${key} is not unique; write one of ${matches.join(', ')}.`;
  }
  return undefined;
}
