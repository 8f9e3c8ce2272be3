import type { Channel } from '../../log.ts';
import type { Month } from '../../month.ts';
import type { Report } from '../report.ts';

/** What a reporter was given. */
export type Outcome = {
  code: string;
  pin?: string;
  acknowledgeBy?: number;
  resolveBy?: number;
  /** The commune that the channel understood, if the reporter could not choose freely; `undefined` if none. */
  area?: string | undefined;
};

/** How the hotline refused; 0 where a call or a conversation ended without a code. */
export type Refusal = { status: number; why: string };

export const refusalOf = ({ status, text }: { status: number; text: string }): Refusal => ({
  status,
  why: text.slice(0, 300),
});

/** How a report is made by each channel. */
export type ReportBy = (month: Month, report: Report) => Promise<Outcome | Refusal>;
export type Channels = Readonly<Record<Channel, ReportBy>>;
