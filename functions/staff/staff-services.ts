import type { RevealIdentityDeps } from '../../core/staff/access/reveal-identity.ts';
import type { CallCitizenDeps } from '../../core/staff/tickets/call-citizen.ts';
import type { DailyReport, DailyReportStore } from '../../core/statistics/daily-report.ts';
import type { StaffApiDeps } from './deps.ts';

type Print = (report: DailyReport) => Promise<Uint8Array>;

export type DailyReportDeps = {
  reports: Pick<DailyReportStore, 'find'>;
  /** `workbook` renders the report as an Excel file, `sheet` as a PDF file. */
  workbook: Print;
  sheet: Print;
};

/** Services that endpoints of the staff API can need, in any of its Lambda functions. */
export type StaffServices = StaffApiDeps &
  Pick<RevealIdentityDeps, 'unsealIdentity'> &
  Pick<CallCitizenDeps, 'claims' | 'unsealContact' | 'dial'> &
  DailyReportDeps;
