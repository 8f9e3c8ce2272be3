import { findUnitRow } from '../../../../core/directory/model/organization/unit.ts';
import {
  findServiceOfPage,
  getServiceTexts,
} from '../../../../core/directory/model/services/service.ts';
import { findTopic } from '../../../../core/directory/model/services/topic.ts';
import { listOfferedServices } from '../../../../core/directory/read/offered-services.ts';
import { listArticlesVisibleOnDate } from '../../../../core/knowledge/article.ts';
import { explainEndedProgramme } from '../../../../core/knowledge/ended-content.ts';
import {
  checkEligibility,
  type EligibilityAnswers,
  type EligibilityResult,
  listApplicableEligibilityQuestions,
  unknownEligibilityAnswer,
} from '../../../../core/welfare/check-eligibility.ts';
import { listOpenProgrammes, type Programme } from '../../../../core/welfare/programme.ts';
import { infoPageTexts } from '../../../../i18n/portal.ts';
import {
  renderWelfareProgrammePage,
  renderWelfareProgrammesPage,
} from '../../../../web/portal/view/public/programmes/programme-pages.ts';
import { buildPageReply, type HttpReply } from '../../../runtime/reply/reply.ts';
import { type HttpRequest, parseFormFields } from '../../../runtime/request/request.ts';
import type { PublicApiDeps } from '../../deps.ts';
import { buildGoneOrNotFoundReply } from '../../ticket/gone-or-not-found.ts';

type ProgrammePagesDeps = Pick<PublicApiDeps, 'directory' | 'now'>;

/** Handles `GET /an-sinh`: lists the support programmes that accept applications now. */
export async function showProgrammes(
  { lang }: HttpRequest,
  services: ProgrammePagesDeps,
): Promise<HttpReply> {
  const [directory, now] = [await services.directory(), services.now()];
  const offered = listOfferedServices(directory, now);
  const code = findServiceOfPage(offered, 'programmes');
  const row = offered.find((one) => one.code === code);
  const articles = listArticlesVisibleOnDate(directory, now);
  const service = row && {
    code: row.code,
    name: getServiceTexts(lang, row).short,
    articleCount: articles.filter((article) => article.service === row.code).length,
  };
  return buildPageReply(
    200,
    renderWelfareProgrammesPage(lang, listOpenProgrammes(directory, now), service),
  );
}

type EligibilityCheckState = {
  answers: EligibilityAnswers;
  result?: EligibilityResult;
  shownQuestionIds?: readonly string[];
};

const listFormErrors = (
  { lang }: HttpRequest,
  { result, shownQuestionIds = [] }: EligibilityCheckState,
) => {
  if (result?.kind !== 'needs-answers') return [];
  const { mustAnswer, mustBeNumber } = infoPageTexts[lang].programmes;
  const missing = result.missing.map(({ id }) => ({ field: id, message: mustAnswer }));
  const wrong = result.wrong.map(({ question, problem }) => ({
    field: question,
    message: problem === 'not-a-number' ? mustBeNumber : mustAnswer,
  }));
  // Questions that only these answers made relevant have not been shown yet.
  return [...wrong, ...missing].filter(({ field }) => shownQuestionIds.includes(field));
};

const buildProgrammePageReply = async (
  request: HttpRequest,
  services: ProgrammePagesDeps,
  checked: (programme: Programme) => EligibilityCheckState,
): Promise<HttpReply> => {
  const { lang, params } = request;
  const [directory, now] = [await services.directory(), services.now()];
  const open = listOpenProgrammes(directory, now);
  const programme = open.find(({ code }) => code === params['code']);
  if (!programme) {
    const ended = explainEndedProgramme(directory, params['code'], now);
    return buildGoneOrNotFoundReply(request, 'programmes', ended);
  }
  const outcome = checked(programme);
  const errors = listFormErrors(request, outcome);
  const html = renderWelfareProgrammePage({
    lang,
    programme,
    owner: findUnitRow(directory, programme.owner, now)?.name ?? programme.owner,
    service: findTopic(directory, programme.topic, now)?.service,
    questions: listApplicableEligibilityQuestions(programme, outcome.answers),
    answers: outcome.answers,
    errors,
    result: outcome.result,
    others: open,
  });
  return buildPageReply(errors.length > 0 ? 400 : 200, html);
};

/** Handles `GET /an-sinh/{code}`: shows a support programme with the questions of its eligibility check. */
export function showProgramme(
  request: HttpRequest,
  services: ProgrammePagesDeps,
): Promise<HttpReply> {
  return buildProgrammePageReply(request, services, () => ({ answers: {} }));
}

/** Reads the answers from the eligibility form. A number field that was left empty counts as "not known". */
const parseEligibilityAnswers = (
  { questions }: Programme,
  fields: Partial<Record<string, string>>,
  shownQuestionIds: readonly string[],
): EligibilityAnswers =>
  Object.fromEntries(
    questions
      .filter(({ id }) => shownQuestionIds.includes(id))
      .map(({ id, kind }) => {
        const given = (fields[id] ?? '').trim();
        return [id, kind === 'number' && given === '' ? unknownEligibilityAnswer : given];
      }),
  );

/**
 * Handles `POST /an-sinh/{code}`: shows the result of the eligibility check. The answers are not stored and do not appear in
 * a URL.
 */
export function showProgrammeEligibility(
  request: HttpRequest,
  services: ProgrammePagesDeps,
): Promise<HttpReply> {
  return buildProgrammePageReply(request, services, (programme) => {
    const fields = parseFormFields(request);
    const shownQuestionIds = (fields['hoi'] ?? '').split(' ');
    const answers = parseEligibilityAnswers(programme, fields, shownQuestionIds);
    return {
      answers,
      shownQuestionIds: shownQuestionIds,
      result: checkEligibility(programme, answers),
    };
  });
}
