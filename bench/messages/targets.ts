import {
  computeSmsPerTicket,
  computeUsdPerThousandTickets,
  type MessageProviderMix,
  type MessageSimulationResult,
} from './bill.ts';

/**
 * Results of two message simulations: `ordinary` has many tickets that are answered in time, `worst` one ticket that nobody
 * answers.
 */
export type MessageScenarioResults = {
  ordinary: MessageSimulationResult;
  worst: MessageSimulationResult;
};

/** Upper limit that the province set for the number or cost of messages. */
export type MessageCostTarget = {
  of: string;
  unit: 'SMS' | 'USD';
  atMost: number;
  value(scenarios: MessageScenarioResults): number;
};

const usdTarget = (
  mixName: string,
  mix: MessageProviderMix,
  atMost: number,
): MessageCostTarget => ({
  ...{ of: `USD for 1,000 ordinary tickets, ${mixName}`, unit: 'USD', atMost },
  value: ({ ordinary }) => computeUsdPerThousandTickets(ordinary, mix),
});

export const messageCostTargets: readonly MessageCostTarget[] = [
  {
    of: 'SMS of an ordinary ticket',
    ...{ unit: 'SMS', atMost: 2 },
    value: ({ ordinary }) => computeSmsPerTicket(ordinary),
  },
  {
    of: 'SMS of an unanswered ticket',
    ...{ unit: 'SMS', atMost: 12 },
    value: ({ worst }) => computeSmsPerTicket(worst),
  },
  usdTarget('SNS only', 'sns', 165),
  usdTarget('with a gateway', 'gateway', 60),
  usdTarget('Zalo first', 'zalo', 30),
];
