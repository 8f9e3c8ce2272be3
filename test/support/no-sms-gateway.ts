import { expect } from 'vitest';
import type { SmsGatewaySimulator } from '../../local/sms-gateway/simulator.ts';

/** The simulated SMS gateway of a run that sends nothing through it. */
export const noSmsGateway: SmsGatewaySimulator = {
  ...{ name: 'SMS gateway', nextDueAt: () => undefined, isQuiet: () => true },
  runDue: async () => undefined,
  behaviour: () => expect.unreachable(),
  behave: () => expect.unreachable(),
  isKnown: () => expect.unreachable(),
  take: () => expect.unreachable(),
  reportNow: () => expect.unreachable(),
};
