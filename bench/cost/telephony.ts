import {
  type TelephonyPriceName,
  telephonyPriceNames,
  telephonyPrices,
} from './telephony-prices.ts';

export type UsdRange = { low: number; middle: number; high: number };

/** Assumed load of a month in which every day has the same number of calls and tickets. */
export type CallLoad = { name: string; callsADay: number; ticketsADay: number; staff: number };

export const busyCallLoad: CallLoad = {
  name: 'busy',
  callsADay: 300,
  ticketsADay: 120,
  staff: 100,
};

/**
 * Numbers of calls, tickets and staff for which monthly telephony costs are computed. `epidemic` is the peak of the load
 * model: 1,500 to 2,000 calls and 600 to 700 tickets a day.
 */
export const callLoads: readonly CallLoad[] = [
  { name: 'quiet', callsADay: 50, ticketsADay: 20, staff: 50 },
  busyCallLoad,
  { name: 'epidemic', callsADay: 2000, ticketsADay: 700, staff: 200 },
];

const daysAMonth = 30;

/**
 * Assumed telephony usage per call. Minutes and callbacks are means of the simulated base day in `docs/surge.md`. The other
 * values are estimates.
 */
const perCall = {
  minutesIn: 3.6,
  callbacks: 0.08,
  minutesOfCallback: 4.7,
  tasks: 0.1,
  chatMessages: 0.6,
  records: 1.3,
};

/** Average minutes of voice message per ticket that are transcribed; a voice message lasts at most one minute. */
const transcribedMinutesPerTicket = 0.5;
/** Gigabytes per recorded minute: WAV with two channels, 16 bits and 8 kHz. */
const gigabytesPerRecordedMinute = (8000 * 2 * 2 * 60) / 1e9;
const gigabytesPerRecord = 5e-6;
const daysStored = 365;

/**
 * Returns the quantity of each billed telephony unit that a month consumes. Storage is the amount after a year, when it no
 * longer grows.
 */
export function computeTelephonyUsage(size: CallLoad): Record<TelephonyPriceName, number> {
  const calls = size.callsADay * daysAMonth;
  const minutesOut = calls * perCall.callbacks * perCall.minutesOfCallback;
  const minutesIn = calls * perCall.minutesIn;
  const recordedADay = (minutesIn + minutesOut) / daysAMonth;
  return {
    voiceMinute: minutesIn + minutesOut,
    inboundMinute: minutesIn,
    outboundMinute: minutesOut,
    task: calls * perCall.tasks,
    chatMessage: calls * perCall.chatMessages,
    transcribedMinute: size.ticketsADay * daysAMonth * transcribedMinutesPerTicket,
    storedGigabyte: recordedADay * daysStored * gigabytesPerRecordedMinute,
    recordGigabyte: calls * perCall.records * gigabytesPerRecord,
    staffMember: size.staff,
  };
}

const eachEnd = (usdAt: (end: keyof UsdRange) => number): UsdRange => ({
  low: usdAt('low'),
  middle: usdAt('middle'),
  high: usdAt('high'),
});

/** Returns the monthly cost in US dollars for one price. */
export function computeTelephonyUsd(size: CallLoad, name: TelephonyPriceName): UsdRange {
  return eachEnd((end) => computeTelephonyUsage(size)[name] * telephonyPrices[name].usd[end]);
}

export function computeTelephonyTotal(size: CallLoad): UsdRange {
  return eachEnd((end) =>
    telephonyPriceNames.reduce((sum, name) => sum + computeTelephonyUsd(size, name)[end], 0),
  );
}

export type MonthlyTotalInput = {
  floorUsd: number;
  /** AWS cost of one ordinary ticket in US dollars, without SMS. */
  ticketUsd: number;
  smsPartsPerTicket: number;
  smsPartUsd: UsdRange;
  /** Monthly SMS spending in US dollars at which SNS stops sending SMS. */
  smsBudgetUsd: number;
};

/** Returns the monthly cost of a complete stage in US dollars, by component. */
export function computeMonthlyTotal(size: CallLoad, input: MonthlyTotalInput) {
  const tickets = size.ticketsADay * daysAMonth;
  const ticketsUsd = tickets * input.ticketUsd;
  const telephony = computeTelephonyTotal(size);
  const sms = eachEnd((end) =>
    Math.min(tickets * input.smsPartsPerTicket * input.smsPartUsd[end], input.smsBudgetUsd),
  );
  const all = eachEnd((end) => input.floorUsd + ticketsUsd + telephony[end] + sms[end]);
  return { floorUsd: input.floorUsd, ticketsUsd, telephony, sms, all };
}
