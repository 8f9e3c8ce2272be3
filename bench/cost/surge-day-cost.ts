import { type BillLine, sumBillUsd } from './bill.ts';
import type { UsageCounts } from './measure/usage-counts.ts';
import { smsPartPrice } from './prices.ts';

/** AWS cost of a day with exceptionally many reports. */
export type SurgeDayCost = {
  reports: number;
  /** AWS cost of the day in US dollars without SMS, computed as if tickets shared no resources. */
  withoutSms: number;
  smsWanted: number;
  smsSent: number;
  usd: typeof smsPartPrice;
};

/** Computes the cost of one day's tickets and SMS. The hotline's daily SMS limit caps the number of SMS. */
export function computeSurgeDayCost(
  reports: number,
  { bill, opening, perDay }: { bill: readonly BillLine[]; opening: UsageCounts; perDay: number },
): SurgeDayCost {
  const withoutSms = (sumBillUsd(bill) * reports) / 1000;
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
