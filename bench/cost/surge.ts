import { type BillLine, totalUsd } from './bill.ts';
import type { UsageCounts } from './counts.ts';
import { smsPartPrice } from './prices.ts';

/** AWS cost of one day with very many reports. */
export type SurgeDayCost = {
  reports: number;
  /** US dollars for everything except SMS, computed as if tickets shared nothing. */
  withoutSms: number;
  smsWanted: number;
  smsSent: number;
  usd: typeof smsPartPrice;
};

/** Computes the cost of one day's tickets with that day's SMS, which the daily SMS limit for the whole stage caps. */
export function computeSurgeDayCost(
  reports: number,
  { bill, opening, perDay }: { bill: readonly BillLine[]; opening: UsageCounts; perDay: number },
): SurgeDayCost {
  const withoutSms = (totalUsd(bill) * reports) / 1000;
  const smsWanted = opening.sms * reports;
  const smsSent = Math.min(smsWanted, perDay);
  const at = (price: number) => withoutSms + smsSent * price;
  const { low, middle, high } = smsPartPrice;
  return {
    reports,
    withoutSms,
    smsWanted,
    smsSent,
    usd: { low: at(low), middle: at(middle), high: at(high) },
  };
}
