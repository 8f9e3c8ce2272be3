import { findArea } from '../../../core/directory/model/area.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import {
  findKnownPublications,
  type KnownPublication,
} from '../../../core/intake/proposals/find-known-publications.ts';
import {
  type ReportProposals,
  toReportProposals,
} from '../../../core/intake/proposals/report-proposals.ts';
import {
  getStepNumber,
  type ReportFormStep,
  TextStart,
} from '../../../core/intake/report/report-steps.ts';
import { type TriageResult, triageMessage } from '../../../core/triage/triage.ts';
import type { PublicApiDeps } from '../deps.ts';
import type { ReportFormFields } from './report-form.ts';

/** Triage result of a report text, and the proposals derived from it. */
export type TextReading = { triage: TriageResult; proposals: ReportProposals };

type ReportPage = { step: ReportFormStep; fields: ReportFormFields };

export function readReportText(text: string, directory: Directory, now: Date): TextReading {
  const triage = triageMessage({ text, receivedAt: now }, directory);
  return { triage, proposals: toReportProposals(text, triage, directory, now) };
}

/** Analyzes the text of the report, for the steps after the text step. */
export function readSubmittedText(
  { step, fields: { text, start } }: ReportPage,
  directory: Directory,
  now: Date,
): TextReading | undefined {
  const first = TextStart.parse(start);
  const isSubmitted = getStepNumber(step, first) > getStepNumber('text', first);
  return text !== undefined && isSubmitted ? readReportText(text, directory, now) : undefined;
}

/** Returns published answers about the issue, for the pages on which the sender describes it. */
export async function loadKnownReports(
  { step, fields }: ReportPage,
  read: TextReading | undefined,
  services: Pick<PublicApiDeps, 'directory' | 'publications' | 'now'>,
): Promise<KnownPublication[] | undefined> {
  if (step !== 'text' && step !== 'proposals') return undefined;
  const now = services.now();
  const areaCode = fields['areaCode'] || read?.proposals.commune;
  const areaName = findArea(await services.directory(), areaCode ?? '', now)?.fullName;
  const proposed = read?.proposals.topics.map(({ code }) => code) ?? [];
  const topics = fields['topic'] ? [fields['topic']] : proposed;
  return findKnownPublications({ topics, areaName }, services.publications, now);
}
