import type { FaultScenario } from '../fault-scenario.ts';
import { concurrentPeopleScenario } from './concurrent-people.ts';
import { earlyReceiptScenario, repeatedReceiptScenario } from './delivery-receipts.ts';
import { outageScenarios } from './outages.ts';

/** Scenarios that contain concurrency or outages themselves, without injected faults. */
export const disorderScenarios: readonly FaultScenario[] = [
  concurrentPeopleScenario,
  earlyReceiptScenario,
  repeatedReceiptScenario,
  ...outageScenarios,
];
