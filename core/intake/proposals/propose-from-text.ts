import type { Directory } from '../../directory/model/directory.ts';
import { triageMessage } from '../../triage/triage.ts';
import { type ReportProposals, toReportProposals } from './report-proposals.ts';

/** Returns the proposals that triage finds in the text of a report. */
export function proposeFromText(text: string, directory: Directory, now: Date): ReportProposals {
  const triage = triageMessage({ text, receivedAt: now }, directory);
  return toReportProposals(text, triage, directory, now);
}
