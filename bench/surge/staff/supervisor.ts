import { SurgeLevel } from '../../../core/contact-center/model/phone-state.ts';
import type { SurgeRule } from '../assumptions.ts';

/** Current load from which the simulated supervisor chooses the surge level (steps to shorter phone menus). */
export type SurgeIndicators = {
  longestWaitMinutes: number;
  callbacksOwed: number;
  linesInUse: number;
};

const holds = (rule: SurgeRule['levels'][number], surgeIndicators: SurgeIndicators): boolean =>
  (['longestWaitMinutes', 'callbacksOwed', 'linesInUse'] as const).some((measure) => {
    const least = rule[measure];
    return least !== undefined && surgeIndicators[measure] >= least;
  });

const rankOf = (level: SurgeLevel): number => SurgeLevel.options.indexOf(level);

/**
 * Creates a simulated supervisor, who raises the surge level immediately, and lowers it one level at a time when the load
 * has been low for some time.
 */
export function createSimulatedSupervisor(rule: SurgeRule) {
  const state: { level: SurgeLevel; quietMinutes: number } = { level: 'normal', quietMinutes: 0 };
  return (surgeIndicators: SurgeIndicators): SurgeLevel => {
    const wanted = rule.levels.findLast((each) => holds(each, surgeIndicators))?.level ?? 'normal';
    const isQuiet = rankOf(wanted) < rankOf(state.level);
    state.quietMinutes = isQuiet ? state.quietMinutes + rule.everySeconds / 60 : 0;
    if (rankOf(wanted) > rankOf(state.level)) state.level = wanted;
    if (state.quietMinutes >= rule.downAfterMinutes) {
      state.level = SurgeLevel.options[rankOf(state.level) - 1] ?? 'normal';
      state.quietMinutes = 0;
    }
    return state.level;
  };
}
