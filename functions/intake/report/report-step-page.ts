import type { Directory } from '../../../core/directory/model/directory.ts';
import { isEmergencyByDefault } from '../../../core/directory/model/service.ts';
import { findTopic, getTopicName } from '../../../core/directory/model/topic.ts';
import { listOfferedServices } from '../../../core/directory/read/offered-services.ts';
import { groupUnitsByLevel } from '../../../core/directory/read/units-by-level.ts';
import {
  type FindCommunesResult,
  findCommuneChoicesByCode,
  findCommunes,
  findCommunesOfGroup,
  listCommuneGroups,
} from '../../../core/intake/open/find-places.ts';
import { findSimilarOpenReports } from '../../../core/intake/open/find-similar-open-reports.ts';
import type { ReportForOtherAuthority } from '../../../core/intake/report/check-report.ts';
import { getStepNumber, type ReportFormStep } from '../../../core/intake/report/report-steps.ts';
import type { FieldError } from '../../../core/messages/field-error.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { selectLocalizedText } from '../../../core/messages/localized-text.ts';
import { getFieldErrorText } from '../../../core/messages/texts/field-error-text.ts';
import { getTicketPolicy } from '../../../core/ticket/model/ticket-policy.ts';
import { type TriageResult, triageMessage } from '../../../core/triage/triage.ts';
import { otherAuthorityGuidanceTexts, publicStatusLabels } from '../../../i18n/citizens.ts';
import {
  type ReportPageModel,
  renderReportPage,
} from '../../../web/portal/view/report/report-page.ts';
import type { PublicApiDeps } from '../deps.ts';
import { toPageGuidance } from './page-guidance.ts';
import type { ReportFormFields } from './report-form.ts';
import { toReportSummaryRows } from './report-summary-rows.ts';
import { findTopicChoice, getChoiceCode } from './topic-choice.ts';

export type ReportStepPageDeps = Pick<PublicApiDeps, 'directory' | 'now' | 'tickets' | 'repeats'>;

export type ReportStepPageInput = {
  lang: Lang;
  key: string;
  step: ReportFormStep;
  fields: ReportFormFields;
  errors?: FieldError[];
  notOurs?: ReportForOtherAuthority;
  isFirst?: boolean;
  isSending?: boolean;
};

/** Minimum triage confidence for suggesting a topic other than the selected one. */
const worthAsking = 0.6;

type Places = NonNullable<ReportPageModel['places']>;

/**
 * Returns the communes that match the search text, or all communes of the district or province whose button was pressed. A commune that
 * was already selected stays in the list of matches.
 */
const findPlaceChoices = (
  { areaQuery = '', areaCode = '', district }: ReportFormFields,
  directory: Directory,
  on: Date,
) => {
  if (district) return findCommunesOfGroup(directory, district, on);
  const named: FindCommunesResult = areaQuery.trim()
    ? findCommunes(directory, areaQuery, on)
    : { choices: [], isCut: false, isSure: false };
  const isThere = named.choices.some(({ code }) => code === areaCode);
  return isThere || !areaCode
    ? named
    : {
        ...named,
        choices: [...findCommuneChoicesByCode(directory, areaCode, on), ...named.choices],
      };
};

const buildPlaces = (fields: ReportFormFields, directory: Directory, on: Date): Places => {
  const { choices, isCut } = findPlaceChoices(fields, directory, on);
  const groups = listCommuneGroups(directory, on);
  return {
    choices,
    isCut,
    missed: choices.length === 0 ? fields['areaQuery']?.trim() : undefined,
    group: groups.areas.find(({ code }) => code === fields['district'])?.name,
    groups,
  };
};

/**
 * Returns the topic that triage suggests for the report text, for display to the sender. Returns undefined if the confidence
 * is below 0.6, or if the sender selected a topic and the suggested topic belongs to the same service.
 */
const buildTriageHint = (
  read: TriageResult,
  fields: ReportFormFields,
  directory: Directory,
  { lang, on }: { lang: Lang; on: Date },
) => {
  const [likely] = read.topics;
  const topic = findTopic(directory, likely?.code, on);
  if (!likely || !topic || likely.confidence < worthAsking) return undefined;
  const isOther = fields['topic'] ? topic.service !== fields['service'] : true;
  return isOther ? { topic: topic.code, ...getTopicName(lang, topic) } : undefined;
};

/** Returns the content of the summary step: the summary rows, a suggested topic, and likely duplicates of the report. */
const loadSummaryStepData = async (
  { lang, fields }: ReportStepPageInput,
  { service, read }: { service: ReportPageModel['service']; read: TriageResult | undefined },
  services: ReportStepPageDeps,
): Promise<Pick<ReportPageModel, 'rows' | 'hint' | 'repeats'>> => {
  if (!service) return {};
  const [directory, now] = [await services.directory(), services.now()];
  const { topic, areaCode } = fields;
  const known = await findSimilarOpenReports(
    { service: service.code, topic, areaCode },
    { ...services, find: services.tickets.find },
  );
  return {
    rows: toReportSummaryRows(fields, service, { lang, directory, now }),
    hint: read && buildTriageHint(read, fields, directory, { lang, on: now }),
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

export async function renderReportStepPage(
  page: ReportStepPageInput,
  services: ReportStepPageDeps,
): Promise<string> {
  const { lang, key, fields, errors = [], notOurs: redirected, isFirst } = page;
  const [directory, now] = [await services.directory(), services.now()];
  const offered = listOfferedServices(directory, now);
  const service = offered.find(({ code }) => code === fields['service']);
  const topics = service?.topics ?? [];
  const choice = findTopicChoice(service, fields);
  const step = page.step === 'topic' && choice?.kind !== 'group' ? 'group' : page.step;
  const topic = topics.find(({ code }) => code === fields['topic']);
  const isOfUrgentTopic = isEmergencyByDefault(findTopic(directory, fields['topic'], now));
  const isWritten = getStepNumber(step) > getStepNumber('text') && fields['text'] !== undefined;
  const read = isWritten
    ? triageMessage({ text: fields['text'] ?? '', receivedAt: now }, directory)
    : undefined;
  const isDangerous = read?.flags.includes('emergency') === true;
  return renderReportPage({
    lang,
    key,
    step,
    services: offered,
    service,
    topics,
    choices:
      step === 'topic' && choice?.kind === 'group'
        ? choice.topics.map((one) => ({ kind: 'topic', topic: one }))
        : (service?.choices ?? []),
    isFirst,
    now,
    values: { ...fields, group: choice ? getChoiceCode(choice) : '', topic: topic?.code ?? '' },
    errors: errors.map(({ field, problem, limit }) => ({
      field,
      message: getFieldErrorText(problem, lang, limit),
    })),
    isSending: page.isSending,
    guidance: redirected && toPageGuidance(redirected, lang),
    mayBeDenunciation: redirected?.kind === 'denunciation',
    isEmergency: (isOfUrgentTopic && step !== 'group' && step !== 'topic') || isDangerous,
    dangerAdvice: topic?.emergency && {
      number: topic.emergency.number,
      ...selectLocalizedText(lang, topic.emergency.text),
    },
    isUrgent: isOfUrgentTopic || isDangerous,
    hasZalo: getTicketPolicy(directory, now).zaloTemplates.length > 0,
    ...(step === 'place' && { places: buildPlaces(fields, directory, now) }),
    ...(step === 'text' && {
      accused: groupUnitsByLevel(directory, now).map(({ level, units }) => ({
        label: otherAuthorityGuidanceTexts[lang].levels[level],
        choices: units,
      })),
    }),
    ...(step === 'check' &&
      (await loadSummaryStepData({ ...page, step }, { service, read }, services))),
  });
}
