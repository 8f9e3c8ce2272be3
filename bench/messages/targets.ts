import { type ProviderMix, type SimulationResult, smsPerTicket, usdPerThousand } from './bill.ts';

/** Results of two scenarios: many tickets that are answered in time, and one that nobody answers. */
export type Scenarios = { ordinary: SimulationResult; worst: SimulationResult };

/** Limit for messages that the province set. */
export type Target = {
  of: string;
  unit: 'SMS' | 'USD';
  atMost: number;
  value(scenarios: Scenarios): number;
};

const usdTarget = (of: string, mix: ProviderMix, atMost: number): Target => ({
  ...{ of, unit: 'USD', atMost },
  value: ({ ordinary }) => usdPerThousand(ordinary, mix),
});

export const targets: readonly Target[] = [
  {
    of: 'SMS of an ordinary ticket',
    ...{ unit: 'SMS', atMost: 2 },
    value: ({ ordinary }) => smsPerTicket(ordinary),
  },
  {
    of: 'SMS of a ticket that nobody answers',
    ...{ unit: 'SMS', atMost: 12 },
    value: ({ worst }) => smsPerTicket(worst),
  },
  usdTarget('1,000 ordinary tickets, SNS only', 'sns', 165),
  usdTarget('1,000 ordinary tickets, with a gateway', 'gateway', 60),
  usdTarget('1,000 ordinary tickets, Zalo first', 'zalo', 30),
];
