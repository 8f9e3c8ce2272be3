import type { LongHarness, Role } from '../world.ts';

/**
 * Something that people do, and that they wait to see done. Steps of the same name are the same: their calls are struck
 * in the first life that has them.
 */
export type Step = {
  name: string;
  lead(world: LongHarness): Promise<void>;
  /** Begins with no process of any function, as after a deploy. */
  isCold?: boolean;
  /** Which calls are struck, by a part of their text, when the others are those of another step. */
  only?: string[];
  /** What it leads to is for the next step to mend. */
  leavesWrong?: boolean;
  /** Ends what is under way for good: it is begun when all before it is well again. */
  cutsShort?: boolean;
  /** Takes back what the life did to all tickets: it is led though none of its own calls is left to strike. */
  tidiesUp?: boolean;
};

export type Life = {
  name: string;
  /** Who of the staff must have signed in. */
  staff?: Role[];
  /** Its officers use the links of single messages, which a digest does not have; others have the product's policies. */
  notifiesAtOnce?: boolean;
  /** Its steps are those in which search and counters are struck too: they do the same after every change. */
  strikesIndex?: boolean;
  steps: Step[];
};

/** Notes what status the ticket must come to. */
export const leadsTo = (step: Step, tickets: Record<string, string>): Step => ({
  ...step,
  lead: async (world) => {
    for (const [ticket, status] of Object.entries(tickets)) world.status.set(ticket, status);
    await step.lead(world);
  },
});
