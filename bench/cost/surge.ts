import { type BillLine, totalUsd } from './bill.ts';
import type { Counts } from './counts.ts';
import { smsPart } from './prices.ts';

/** A day on which everybody reports. */
export type Surge = {
  reports: number;
  /** All but SMS, as if nothing were shared between the tickets. */
  withoutSms: number;
  smsWanted: number;
  smsSent: number;
  usd: typeof smsPart;
};

/** The life of a day's tickets, and their SMS of that day: no more than the ceiling for everybody lets out. */
export const surgeOf = (
  reports: number,
  { bill, opening, perDay }: { bill: readonly BillLine[]; opening: Counts; perDay: number },
): Surge => {
  const withoutSms = (totalUsd(bill) * reports) / 1000;
  const smsWanted = opening.sms * reports;
  const smsSent = Math.min(smsWanted, perDay);
  const at = (price: number) => withoutSms + smsSent * price;
  const { low, middle, high } = smsPart;
  return {
    reports,
    withoutSms,
    smsWanted,
    smsSent,
    usd: { low: at(low), middle: at(middle), high: at(high) },
  };
};
