import { awsPrices, smsPartPrice } from '../cost/prices.ts';
import type { AssumedValues } from './assumptions.ts';

export type PhoneDayUsage = {
  minutesIn: number;
  minutesOut: number;
  functionCalls: number;
  tickets: number;
  sms: number;
};

/** Costs of a simulated day of calls in US dollars, by cost component. */
export type PhoneDayCosts = Record<
  'voice' | 'callbacks' | 'functions' | 'tickets' | 'sms' | 'all',
  number
>;

/** Lambda GB-seconds of one invocation, estimated as 50 ms with 512 MB of memory. */
const functionGigabyteSeconds = 0.05 * 0.5;

/** Cost of one ticket without SMS in US dollars, from `docs/cost.md`. */
const ticketUsd = 1.22 / 1000;

export function computePhoneDayCosts(used: PhoneDayUsage, assumed: AssumedValues): PhoneDayCosts {
  const { voiceUsdPerMinute: voice, inboundUsdPerMinute, outboundUsdPerMinute } = assumed;
  const perCall =
    awsPrices.invocation.usd / awsPrices.invocation.per +
    awsPrices.gigabyteSecond.usd * functionGigabyteSeconds;
  const parts = {
    voice: used.minutesIn * (voice + inboundUsdPerMinute),
    callbacks: used.minutesOut * (voice + outboundUsdPerMinute),
    functions: used.functionCalls * perCall,
    tickets: used.tickets * ticketUsd,
    sms: used.sms * smsPartPrice.middle,
  };
  return { ...parts, all: Object.values(parts).reduce((sum, usd) => sum + usd, 0) };
}
