import type { Directory } from '../../../../core/directory/model/directory.ts';
import { isEmergencyByDefault } from '../../../../core/directory/model/services/service.ts';
import {
  findTopic,
  getTopicEmergencyAdvice,
} from '../../../../core/directory/model/services/topic.ts';
import {
  listOfferedServices,
  type OfferedService,
} from '../../../../core/directory/read/offered-services.ts';
import type { TopicChoice } from '../../../../core/directory/read/topic-choices.ts';
import { preselectProposals } from '../../../../core/intake/proposals/apply-proposals.ts';
import type { ReportProposals } from '../../../../core/intake/proposals/report-proposals.ts';
import {
  areaDayField,
  type ReportFormFields,
} from '../../../../core/intake/report/report-form-fields.ts';
import {
  getReportFormProgress,
  type ReportFormStep,
} from '../../../../core/intake/report/report-steps.ts';
import type { ReportForOtherAuthority } from '../../../../core/intake/report/validation/check-report.ts';
import type { FieldError } from '../../../../core/messages/field-error.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { getFieldErrorText } from '../../../../core/messages/texts/errors/field-error-text.ts';
import { getTicketPolicy } from '../../../../core/ticket/model/ticket-policy.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import {
  type ReportPageModel,
  renderReportPage,
} from '../../../../web/portal/view/report/report-page.ts';
import type { PublicApiDeps } from '../../deps.ts';
import { buildAccusedQuestion } from './accused-units.ts';
import { getFormPath } from './form-path.ts';
import { toPageGuidance } from './page-guidance.ts';
import { buildPlaces } from './place-choices.ts';
import { loadSummaryStepData } from './summary-step-data.ts';
import { loadKnownPublications, proposeFromSubmittedText } from './text-reading.ts';
import { toShownProposals } from './to-shown-proposals.ts';
import { findTopicChoice, getChoiceCode } from './topic-choice.ts';

type ReportStepPageDeps = Pick<
  PublicApiDeps,
  'directory' | 'now' | 'tickets' | 'repeats' | 'publications'
>;

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

/** Returns an earlier step if the form lacks data that the requested step shows. */
const findShownStep = (
  step: ReportFormStep,
  { hasGroup, hasText }: { hasGroup: boolean; hasText: boolean },
): ReportFormStep => {
  if (step === 'topic' && !hasGroup) return 'group';
  return step === 'proposals' && !hasText ? 'text' : step;
};

/** Returns the data that only some steps of the form show. */
const loadStepData = async (
  page: ReportStepPageInput,
  {
    service,
    proposals,
  }: Pick<ReportPageModel, 'service'> & { proposals: ReportProposals | undefined },
  services: ReportStepPageDeps,
): Promise<Partial<ReportPageModel>> => {
  const { lang, step, fields } = page;
  const [directory, now] = [await services.directory(), services.now()];
  return {
    ...(step === 'place' && { places: buildPlaces(fields, directory, { on: now, lang }) }),
    ...buildAccusedQuestion(page, proposals, { directory, now }),
    known: await loadKnownPublications(page, proposals, services),
    ...(step === 'proposals' &&
      proposals && { proposals: toShownProposals(proposals, fields, { directory, lang, now }) }),
    ...(step === 'check' &&
      (await loadSummaryStepData({ lang, fields, service }, proposals, services))),
  };
};

/** Returns the entries of the list in the steps `group` and `topic`. */
const listShownChoices = (
  step: ReportFormStep,
  service: OfferedService | undefined,
  choice: TopicChoice | undefined,
): readonly TopicChoice[] =>
  step === 'topic' && choice?.kind === 'group'
    ? choice.topics.map((topic) => ({ kind: 'topic', topic }))
    : (service?.choices ?? []);

/**
 * Returns whether the page warns of an emergency, and the advice for the selected topic. In an emergency without a selected
 * topic, the advice is that for the most probable one.
 */
const getDangerProps = (
  { step, fields, lang }: ReportStepPageInput,
  proposals: ReportProposals | undefined,
  { directory, now }: { directory: Directory; now: Date },
): Pick<ReportPageModel, 'isEmergency' | 'isUrgent' | 'dangerAdvice'> => {
  const isDangerous = proposals?.isEmergency === true;
  const topic = findTopic(directory, fields['topic'], now);
  const isOfUrgentTopic = isEmergencyByDefault(topic);
  const likely = isDangerous ? proposals.topics[0] : undefined;
  return {
    isEmergency: (isOfUrgentTopic && step !== 'group' && step !== 'topic') || isDangerous,
    isUrgent: isOfUrgentTopic || isDangerous,
    dangerAdvice: getTopicEmergencyAdvice(lang, topic ?? likely),
  };
};

/** Returns the errors with their texts, and the reason for redirecting the report. */
const toPageNotices = ({ lang, errors = [], notOurs }: ReportStepPageInput) => ({
  errors: errors.map(({ field, problem, limit }) => ({
    field,
    message: getFieldErrorText(problem, lang, limit),
  })),
  ...(notOurs?.kind === 'elsewhere' && { guidance: toPageGuidance(notOurs, lang) }),
  ...(notOurs?.kind === 'denunciation' && { denunciation: notOurs }),
});

export async function renderReportStepPage(
  page: ReportStepPageInput,
  services: ReportStepPageDeps,
): Promise<string> {
  const { lang, key, fields, isFirst, isSending } = page;
  const [directory, now] = [await services.directory(), services.now()];
  const { zaloTemplates, photos } = getTicketPolicy(directory, now);
  const offered = listOfferedServices(directory, now);
  const service = offered.find(({ code }) => code === fields['service']);
  const topics = service?.topics ?? [];
  const choice = findTopicChoice(service, fields);
  const proposals = proposeFromSubmittedText(page, directory, now);
  const step = findShownStep(page.step, {
    hasGroup: choice?.kind === 'group',
    hasText: Boolean(proposals),
  });
  const topic = topics.find(({ code }) => code === fields['topic']);
  const shown = step === 'proposals' && proposals ? preselectProposals(proposals, fields) : fields;
  return renderReportPage({
    ...{ lang, key, step, services: offered, service, topics, isFirst, isSending, now },
    progress: getReportFormProgress(
      isFirst && !service ? 'service' : step,
      getFormPath(fields, directory, now),
    ),
    choices: listShownChoices(step, service, choice),
    values: {
      ...shown,
      group: choice ? getChoiceCode(choice) : '',
      topic: topic?.code ?? '',
      [areaDayField]: toLocalDate(now),
    },
    ...toPageNotices(page),
    ...getDangerProps({ ...page, step }, proposals, { directory, now }),
    hasZalo: zaloTemplates.length > 0,
    photoBounds: photos,
    ...(await loadStepData({ ...page, step }, { service, proposals }, services)),
  });
}
