import { expect } from 'vitest';
import type { SmsGatewaySimulator } from '../../local/sms-gateway/simulator.ts';

/** Simulated SMS gateway for runs that send nothing through the gateway; sending fails the test. */
export const noSmsGateway: SmsGatewaySimulator = {
  ...{ name: 'SMS gateway', nextDueAt: () => undefined, isQuiet: () => true },
  runDue: async () => undefined,
  behavior: () => expect.unreachable(),
  behave: () => expect.unreachable(),
  isKnown: () => expect.unreachable(),
  take: () => expect.unreachable(),
  reportNow: () => expect.unreachable(),
};
