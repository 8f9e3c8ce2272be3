import type { LongHarness, Role } from '../long-harness.ts';

/**
 * A step of a test scenario: people act and verify the result. Steps of the same name are equal; faults are injected only in
 * the first scenario that has the step.
 */
export type ScenarioStep = {
  name: string;
  lead(harness: LongHarness): Promise<void>;
  /** True if the step starts without running function processes, as after a deployment. */
  isCold?: boolean;
  /** Text that an AWS call must contain to get faults, if the step's other calls are covered by another step. */
  only?: string[];
  /** True if the step leaves the hotline in a faulty state that the next step repairs. */
  leavesWrong?: boolean;
  /** True if the step ends pending work for good, so that everything before must be repaired first. */
  cutsShort?: boolean;
  /** True if the step undoes the scenario's effects on all tickets; it runs even if no calls remain for faults. */
  tidiesUp?: boolean;
};

export type FaultScenario = {
  name: string;
  /** Staff roles that must be signed in before each step. */
  staff?: Role[];
  /** True if officers get a link per notification, which digests don't have; otherwise the product's policies apply. */
  notifiesAtOnce?: boolean;
  /**
   * True if faults are also injected into the search index and counters; one scenario suffices, because they work alike after
   * every change.
   */
  strikesIndex?: boolean;
  steps: ScenarioStep[];
};

/** Returns the scenario step extended by the statuses that its tickets must reach. */
export function expectTicketStatuses(
  step: ScenarioStep,
  tickets: Record<string, string>,
): ScenarioStep {
  return {
    ...step,
    lead: async (longHarness) => {
      for (const [ticket, status] of Object.entries(tickets))
        longHarness.status.set(ticket, status);
      await step.lead(longHarness);
    },
  };
}
