import { BaseFunction } from '../../../../lib/shared/functions/base-function.ts';
import { hotlineApp } from '../../../support/assembly/synth.ts';
import type { LongHarness } from '../../long-harness.ts';
import { type Drill, runWithBrokenFunctions } from '../drill.ts';

/** Lists the construct ids below the stack of each function with a schedule; the last one is the function's own. */
const listScheduledFunctions = (): string[][] =>
  hotlineApp('local')
    .node.findAll()
    .filter((it) => it instanceof BaseFunction && it.node.tryFindChild('Schedule'))
    .map(({ node }) => node.scopes.slice(2).map((scope) => scope.node.id));

const alarmNames = (ending: string): string[] =>
  listScheduledFunctions().map((path) => path.join('') + ending);

const breakForADay = (harness: LongHarness, how?: 'unreachable'): Promise<void> =>
  runWithBrokenFunctions(
    harness,
    listScheduledFunctions().flatMap((path) => path.slice(-1)),
    () => harness.run.advance('PT26H'),
    how,
  );

export const scheduleDrills: readonly Drill[] = [
  {
    name: 'scheduled functions crash for a day',
    get alarms() {
      return [...alarmNames('Fails'), 'OpenDataBuildOpenDataLostNotEmpty'];
    },
    cause: (harness) => breakForADay(harness),
  },
  {
    name: 'scheduled functions cannot be invoked for a day',
    get alarms() {
      return alarmNames('MissedNotEmpty');
    },
    cause: (harness) => breakForADay(harness, 'unreachable'),
  },
];
