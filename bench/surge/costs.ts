import { prices, smsPart } from '../cost/prices.ts';
import type { Assumed } from './assumptions.ts';

export type Used = {
  minutesIn: number;
  minutesOut: number;
  functionCalls: number;
  tickets: number;
  sms: number;
};

/** In US dollars. */
export type Costs = Record<'voice' | 'callbacks' | 'functions' | 'tickets' | 'sms' | 'all', number>;

/** What a function's answer takes of Lambda, as the other doors' are. */
const functionGigabyteSeconds = 0.05 * 0.5;

/** All but SMS of a ticket's whole life: docs/cost.md. */
const ticketUsd = 1.22 / 1000;

export const costsOf = (used: Used, assumed: Assumed): Costs => {
  const { voiceUsdPerMinute: voice, inboundUsdPerMinute, outboundUsdPerMinute } = assumed;
  const perCall =
    prices.invocation.usd / prices.invocation.per +
    prices.gigabyteSecond.usd * functionGigabyteSeconds;
  const parts = {
    voice: used.minutesIn * (voice + inboundUsdPerMinute),
    callbacks: used.minutesOut * (voice + outboundUsdPerMinute),
    functions: used.functionCalls * perCall,
    tickets: used.tickets * ticketUsd,
    sms: used.sms * smsPart.middle,
  };
  return { ...parts, all: Object.values(parts).reduce((sum, usd) => sum + usd, 0) };
};
