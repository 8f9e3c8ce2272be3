import type { FaultScenario } from '../fault-scenario.ts';
import { concurrentPeopleScenario } from './at-once.ts';
import { outageScenarios } from './outages.ts';
import { earlyReceiptScenario, repeatedReceiptScenario } from './providers.ts';

/** Scenarios that contain concurrency or outages themselves, without injected faults. */
export const disorderScenarios: readonly FaultScenario[] = [
  concurrentPeopleScenario,
  earlyReceiptScenario,
  repeatedReceiptScenario,
  ...outageScenarios,
];
