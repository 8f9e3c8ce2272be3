import { getPhoneMenus } from '../../../../core/contact-center/model/menus/phone-menus.ts';
import { SurgeLevel } from '../../../../core/contact-center/model/phone-state.ts';
import {
  createRandomCaller,
  createRandomConditions,
  withUnreliableFunctions,
} from '../../../../flow-tools/simulator/caller/random-caller.ts';
import { flawsOf, isCallAnswered } from './call-outcome.ts';
import { joinedIn } from './call-traces.ts';
import { type LedCall, lead } from './simulated-call.ts';

const levels = SurgeLevel.options;

/** Simulates a random caller on a random day; at every second seed the function fails sometimes. */
export function callAtRandom(seed: number): Promise<LedCall> {
  return lead({
    caller: createRandomCaller(seed),
    conditions: { ...createRandomConditions(seed), answersAfter: seed % 900 },
    day: { surge: levels[Math.floor(seed / 2) % levels.length] },
    ...(seed % 2 === 0 && { around: withUnreliableFunctions }),
  });
}

const services = new Set<string>(getPhoneMenus().map(({ service }) => service));

/** Returns broken invariants of a random call. */
export function wrongsOf(call: LedCall): string[] {
  const { steps, end, callFunction, attributes } = call;
  const chose = steps.some(({ flow }) => services.has(flow));
  const failed = steps.some(
    ({ lambda }) =>
      lambda?.failure !== undefined && JSON.stringify(lambda.parameters).includes('"open"'),
  );
  const hasLeft = end.kind === 'hung-up' || end.kind === 'emergency';
  return [
    ...flawsOf(call),
    ...joinedIn(call),
    ...(isCallAnswered(call) ? [] : [`Nobody heard the caller: ${end.kind}`]),
    ...(chose && !failed && !hasLeft && callFunction.tickets.size === 0
      ? ['Past the menu of services without a ticket']
      : []),
    ...(attributes['ticket'] && !callFunction.tickets.has(attributes['ticket'])
      ? ['A code of no ticket']
      : []),
  ];
}
