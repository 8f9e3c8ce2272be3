import type { Channel } from '../../log.ts';
import type { Month } from '../../month.ts';
import type { Report } from '../report.ts';

/** What a citizen receives for an accepted report: code, PIN and deadlines. */
export type Outcome = {
  code: string;
  pin?: string;
  acknowledgeBy?: number;
  resolveBy?: number;
  /** Commune that the channel recognized; `undefined` if none, or if the reporter chose it. */
  area?: string | undefined;
};

/** Rejection of a report; status 0 if a call or conversation ended without a code. */
export type Refusal = { status: number; why: string };

export const refusalOf = ({ status, text }: { status: number; text: string }): Refusal => ({
  status,
  why: text.slice(0, 300),
});

/** Sends a simulated report through one channel. */
export type ReportBy = (month: Month, report: Report) => Promise<Outcome | Refusal>;
export type Channels = Readonly<Record<Channel, ReportBy>>;
