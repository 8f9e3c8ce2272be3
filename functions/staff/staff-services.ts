import type { ConsoleChatDeps } from '../../core/conversation/operator/console-chat.ts';
import type { HotlineDetails } from '../../core/directory/read/hotline-details.ts';
import type { RevealIdentityDeps } from '../../core/staff/access/reveal-identity.ts';
import type { CallCitizenDeps } from '../../core/staff/tickets/call-citizen.ts';
import type { DailyReport, DailyReportStore } from '../../core/statistics/daily-report.ts';
import type { StaffApiDeps } from './deps.ts';

export type DailyReportDeps = {
  reports: Pick<DailyReportStore, 'find'>;
  /** `workbook` renders the report as an Excel file, `sheet` as a PDF file. */
  workbook(report: DailyReport): Promise<Uint8Array>;
  sheet(report: DailyReport, hotline: HotlineDetails): Promise<Uint8Array>;
};

export type OperatorChatServices = {
  /** Loads the stores of chats, whose table keys are derived from the hotline's secret. */
  openChats(): Promise<ConsoleChatDeps>;
};

/** Services that endpoints of the staff API can need, in any of its Lambda functions. */
export type StaffServices = StaffApiDeps &
  Pick<RevealIdentityDeps, 'unsealIdentity'> &
  Pick<CallCitizenDeps, 'claims' | 'unsealContact' | 'dial'> &
  OperatorChatServices &
  DailyReportDeps;
