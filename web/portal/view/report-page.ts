import { type Service, type ServiceRow, serviceIn } from '../../../core/directory/service.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { type PageWords, pageWords } from '../../../core/messages/wording/pages.ts';
import { errorSummary } from '../../design/view/error-summary.ts';
import type { PageError } from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import type { AccusedChoice } from './accused-field.ts';
import { doors } from './doors.ts';
import { type Here, pathIn, portalPage } from './portal-page.ts';
import { reportForm } from './report-form.ts';
import { type ReportGuidance, reportGuidance } from './report-guidance.ts';
import type { TopicChoice } from './topic-questions.ts';

export type ReportPageModel = {
  lang: Lang;
  /** The report's own idempotency key: the same as long as the form is the same. */
  key: string;
  services: readonly ServiceRow[];
  service?: Service | undefined;
  topics: readonly TopicChoice[];
  areas: readonly { district: string; communes: readonly { code: string; name: string }[] }[];
  values: Readonly<Partial<Record<string, string>>>;
  errors: readonly PageError[];
  /** Units that a report may be about. */
  accused?: readonly AccusedChoice[] | undefined;
  /** Why the report isn't for the hotline. */
  guidance?: ReportGuidance | undefined;
  /** Asks whether it is a denunciation. */
  mayBeDenunciation?: boolean | undefined;
};

const steps = 2;

const progress = (done: number, words: PageWords['report']): Html => html`
<p class="progress"><svg viewBox="0 0 96 8" aria-hidden="true" focusable="false"><rect class="done" width="46" height="8" rx="4"/><rect class="${done === steps ? 'done' : 'track'}" x="50" width="46" height="8" rx="4"/></svg>${words.step(done, steps)}</p>`;

const backTo = (href: string, word: string): Html =>
  html`<p><a class="back" href="${href}">${icon('back')}${word}</a></p>`;

const choose = ({ lang, services, errors }: ReportPageModel, words: PageWords): Html => html`
${backTo(pathIn(lang, '/'), words.back)}
${errorSummary(words.report.errorTitle, errors)}
${progress(1, words.report)}
<h1>${words.report.chooseTitle}</h1>
<p class="lead">${words.report.chooseLead}</p>
${doors(lang, services)}`;

const fill = (model: ReportPageModel, service: ServiceRow, words: PageWords): Html => html`
${backTo(pathIn(model.lang, '/bao-cao'), words.back)}
${errorSummary(words.report.errorTitle, model.errors)}${model.guidance && reportGuidance(model.guidance, model.lang)}
${progress(2, words.report)}
<h1>${serviceIn(model.lang, service).short}</h1>
<p class="lead">${serviceIn(model.lang, service).name}</p>
${reportForm({ ...model, service })}`;

/** Once the form was sent, changing the language would lose what was typed. */
const hereOf = ({ values }: ReportPageModel, service: ServiceRow | undefined): Here | undefined => {
  if ('text' in values) return undefined;
  const { topic } = values;
  const query = { ...(service && { 'dich-vu': service.code }), ...(topic && { 'chu-de': topic }) };
  return { path: '/bao-cao', query };
};

/** Step 1 asks which service; step 2 asks the rest on one page, under a key of its own. */
export const reportPage = (model: ReportPageModel): string => {
  const words = pageWords(model.lang);
  const service = model.services.find(({ code }) => code === model.service);
  const here = hereOf(model, service);
  const title = service ? serviceIn(model.lang, service).short : words.report.chooseTitle;
  return portalPage({
    lang: model.lang,
    title:
      model.guidance?.title ?? (model.errors.length > 0 ? words.report.errorPrefix : '') + title,
    here,
    isHealth: service?.isHealth === true,
    isListed: here !== undefined,
    main: service ? fill(model, service, words) : choose(model, words),
  });
};
