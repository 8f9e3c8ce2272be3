import type { Channel } from '../../log.ts';
import type { Month } from '../../month.ts';
import type { Report } from '../report.ts';

/** What a citizen receives for an accepted report: code, PIN and deadlines. */
export type ReportReceipt = {
  code: string;
  pin?: string;
  acknowledgeBy?: number;
  resolveBy?: number;
  /** Commune that the channel recognized; `undefined` if none, or if the reporter chose it. */
  area?: string | undefined;
};

/** Rejection of a report; status 0 if a call or conversation ended without a code. */
export type RejectedReport = { status: number; why: string };

export function toRejectedReport({
  status,
  text,
}: {
  status: number;
  text: string;
}): RejectedReport {
  return {
    status,
    why: text.slice(0, 300),
  };
}

/** Sends a simulated report through one channel. */
export type SendReport = (month: Month, report: Report) => Promise<ReportReceipt | RejectedReport>;
export type Channels = Readonly<Record<Channel, SendReport>>;
