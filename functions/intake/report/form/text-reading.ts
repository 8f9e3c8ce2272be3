import { findArea } from '../../../../core/directory/model/areas/area.ts';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import {
  findKnownPublications,
  type KnownPublication,
} from '../../../../core/intake/proposals/find-known-publications.ts';
import { proposeFromText } from '../../../../core/intake/proposals/propose-from-text.ts';
import type { ReportProposals } from '../../../../core/intake/proposals/report-proposals.ts';
import type { ReportFormFields } from '../../../../core/intake/report/report-form-fields.ts';
import {
  isAfterStep,
  type ReportFormStep,
  TextStart,
} from '../../../../core/intake/report/report-steps.ts';
import type { PublicApiDeps } from '../../deps.ts';

type ReportPage = { step: ReportFormStep; fields: ReportFormFields };

/** Returns the proposals for the text of the report, for the steps after the text step. */
export function proposeFromSubmittedText(
  { step, fields: { text, start } }: ReportPage,
  directory: Directory,
  now: Date,
): ReportProposals | undefined {
  const isSubmitted = isAfterStep(step, 'text', TextStart.parse(start));
  return text !== undefined && isSubmitted ? proposeFromText(text, directory, now) : undefined;
}

/** Returns published answers about the issue, for the pages on which the sender describes it and for the next page. */
export async function loadKnownPublications(
  { step, fields }: ReportPage,
  proposals: ReportProposals | undefined,
  services: Pick<PublicApiDeps, 'directory' | 'publications' | 'now'>,
): Promise<KnownPublication[] | undefined> {
  if (step !== 'text' && step !== 'proposals' && step !== 'sender') return undefined;
  const now = services.now();
  const areaCode = fields['areaCode'] || proposals?.commune;
  const areaName = findArea(await services.directory(), areaCode ?? '', now)?.fullName;
  const proposed = proposals?.topics.map(({ code }) => code) ?? [];
  const topics = fields['topic'] ? [fields['topic']] : proposed;
  return findKnownPublications({ topics, areaName }, services.publications, now);
}
