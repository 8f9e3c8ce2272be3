import type { ServiceRow } from '../../../../core/directory/model/services/service.ts';
import { getTopicName } from '../../../../core/directory/model/services/topic.ts';
import { findSimilarOpenReports } from '../../../../core/intake/open/find-similar-open-reports.ts';
import type { ReportProposals } from '../../../../core/intake/proposals/report-proposals.ts';
import type { ReportFormFields } from '../../../../core/intake/report/report-form-fields.ts';
import { getStepOfField } from '../../../../core/intake/report/report-steps.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { getFieldErrorText } from '../../../../core/messages/texts/errors/field-error-text.ts';
import { publicStatusLabels } from '../../../../i18n/citizens.ts';
import { reportProposalTexts } from '../../../../i18n/portal.ts';
import type {
  ReportPageModel,
  ReportSummaryRow,
} from '../../../../web/portal/view/report/report-page-model.ts';
import type { PublicApiDeps } from '../../deps.ts';
import { listDroppedFieldErrors } from './report-form.ts';
import { toReportSummaryRows } from './report-summary-rows.ts';

/**
 * Returns the topic that the text suggests instead of the selected one, for display to the sender. Returns undefined if the
 * sender decided about the proposals, or if the suggested topic belongs to the same service as the selected one.
 */
const buildTopicHint = (
  { hint }: ReportProposals,
  { topic: selected, service, subject }: ReportFormFields,
  lang: Lang,
) =>
  hint === undefined || subject || (selected && hint.service === service)
    ? undefined
    : { topic: hint.code, ...getTopicName(lang, hint) };

/** Adds the words of the text that name the selected commune, so that the sender can see where it comes from. */
const addPlaceWords = (
  row: ReportSummaryRow,
  proposals: ReportProposals,
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
  proposals: ReportProposals,
  { anonymous, phoneInText }: ReportFormFields,
): ReportPageModel['phoneInText'] =>
  proposals.phone && (anonymous || phoneInText !== 'keep')
    ? { words: proposals.phone.words, isAnonymous: Boolean(anonymous) }
    : undefined;

/** Returns the content of the summary step: the summary rows, hints about the text, and likely duplicates of the report. */
export const loadSummaryStepData = async (
  { lang, fields, service }: { lang: Lang; fields: ReportFormFields; service?: ServiceRow },
  proposals: ReportProposals | undefined,
  services: Pick<PublicApiDeps, 'directory' | 'now' | 'tickets' | 'repeats'>,
): Promise<Pick<ReportPageModel, 'rows' | 'invalid' | 'hint' | 'repeats' | 'phoneInText'>> => {
  if (!service) return {};
  const reader = { lang, directory: await services.directory(), now: services.now() };
  const { topic, areaCode } = fields;
  const known = await findSimilarOpenReports(
    { service: service.code, topic, areaCode },
    { ...services, find: services.tickets.find },
  );
  const rows = toReportSummaryRows(fields, service, reader);
  const dropped = listDroppedFieldErrors(fields, { ...reader, on: reader.now });
  return {
    invalid: dropped.map(({ field, problem, limit }) => ({
      step: getStepOfField(field),
      message: getFieldErrorText(problem, lang, limit),
    })),
    rows: proposals ? rows.map((row) => addPlaceWords(row, proposals, fields, lang)) : rows,
    hint: proposals && buildTopicHint(proposals, fields, lang),
    phoneInText: proposals && findPhoneToPointOut(proposals, fields),
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
