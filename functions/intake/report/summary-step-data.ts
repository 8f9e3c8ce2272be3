import type { Directory } from '../../../core/directory/model/directory.ts';
import type { ServiceRow } from '../../../core/directory/model/service.ts';
import { findTopic, getTopicName } from '../../../core/directory/model/topic.ts';
import { findSimilarOpenReports } from '../../../core/intake/open/find-similar-open-reports.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { publicStatusLabels } from '../../../i18n/citizens.ts';
import { reportProposalTexts } from '../../../i18n/portal.ts';
import type {
  ReportPageModel,
  ReportSummaryRow,
} from '../../../web/portal/view/report/report-page-model.ts';
import type { PublicApiDeps } from '../deps.ts';
import type { ReportFormFields } from './report-form.ts';
import { toReportSummaryRows } from './report-summary-rows.ts';
import type { TextReading } from './text-reading.ts';

type Reader = { lang: Lang; directory: Directory; now: Date };

/** Minimum triage confidence for suggesting a topic other than the selected one. */
const worthAsking = 0.6;

/**
 * Returns the topic that triage suggests for the report text, for display to the sender. Returns undefined if the confidence
 * is below 0.6, or if the sender selected a topic and the suggested topic belongs to the same service.
 */
const buildTriageHint = (
  { triage }: TextReading,
  { topic: selected, service, subject }: ReportFormFields,
  { lang, directory, now }: Reader,
) => {
  const [likely] = triage.topics;
  const topic = findTopic(directory, likely?.code, now);
  if (!likely || !topic || likely.confidence < worthAsking || subject) return undefined;
  const isOther = selected ? topic.service !== service : true;
  return isOther ? { topic: topic.code, ...getTopicName(lang, topic) } : undefined;
};

/** Adds the words of the text that name the selected commune, so that the sender can see where it comes from. */
const addPlaceWords = (
  row: ReportSummaryRow,
  { proposals }: TextReading,
  { areaCode, areaQuery }: ReportFormFields,
  lang: Lang,
): ReportSummaryRow =>
  row.step === 'place' && areaCode && areaCode === proposals.commune && !areaQuery?.trim()
    ? {
        ...row,
        note: reportProposalTexts[lang].because(proposals.because.area.map(({ words }) => words)),
      }
    : row;

/**
 * Returns the phone number in the text that the summary points out, unless the sender decided to keep it. Always points it
 * out in an anonymous report.
 */
const findPhoneToPointOut = (
  { proposals }: TextReading,
  { anonymous, phoneInText }: ReportFormFields,
): ReportPageModel['phoneInText'] =>
  proposals.phone && (anonymous || phoneInText !== 'keep')
    ? { words: proposals.phone.words, isAnonymous: Boolean(anonymous) }
    : undefined;

/** Returns the content of the summary step: the summary rows, hints about the text, and likely duplicates of the report. */
export const loadSummaryStepData = async (
  { lang, fields, service }: { lang: Lang; fields: ReportFormFields; service?: ServiceRow },
  read: TextReading | undefined,
  services: Pick<PublicApiDeps, 'directory' | 'now' | 'tickets' | 'repeats'>,
): Promise<Pick<ReportPageModel, 'rows' | 'hint' | 'repeats' | 'phoneInText'>> => {
  if (!service) return {};
  const reader = { lang, directory: await services.directory(), now: services.now() };
  const { topic, areaCode } = fields;
  const known = await findSimilarOpenReports(
    { service: service.code, topic, areaCode },
    { ...services, find: services.tickets.find },
  );
  const rows = toReportSummaryRows(fields, service, reader);
  return {
    rows: read ? rows.map((row) => addPlaceWords(row, read, fields, lang)) : rows,
    hint: read && buildTriageHint(read, fields, reader),
    phoneInText: read && findPhoneToPointOut(read, fields),
    repeats:
      known?.kind === 'listed'
        ? {
            ...known,
            tickets: known.tickets.map((one) => ({
              ...one,
              status: publicStatusLabels[lang][one.status],
            })),
          }
        : known,
  };
};
