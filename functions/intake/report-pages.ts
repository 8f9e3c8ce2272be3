import { communesByDistrict } from '../../core/directory/communes-by-district.ts';
import { serviceOf } from '../../core/directory/service.ts';
import { servicesOn } from '../../core/directory/services-on.ts';
import { type Topic, topicOf } from '../../core/directory/topic.ts';
import { unitsByLevel } from '../../core/directory/units-by-level.ts';
import type { NotOurs } from '../../core/intake/check-report.ts';
import { latelyPublished } from '../../core/intake/lately-published.ts';
import { openTicket } from '../../core/intake/open-ticket.ts';
import { IdempotencyKey, ReportRequest } from '../../core/intake/report.ts';
import { type FieldError, fieldErrors } from '../../core/messages/field-error.ts';
import { Lang } from '../../core/messages/lang.ts';
import { guidanceWords } from '../../core/messages/wording/guidance.ts';
import { problemText } from '../../core/messages/wording/problems.ts';
import { lifeOn } from '../../core/ticket/life.ts';
import { proofOf } from '../../core/ticket/pin.ts';
import { accusedField } from '../../web/portal/view/accused-field.ts';
import { homePage } from '../../web/portal/view/home-page.ts';
import { receiptPage } from '../../web/portal/view/receipt-page.ts';
import { reportPage } from '../../web/portal/view/report-page.ts';
import { answerField } from '../../web/portal/view/topic-questions.ts';
import { randomName } from '../runtime/chance.ts';
import { page, type Reply, retryLater } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { formAnswers } from './form-answers.ts';
import { pageGuidance } from './guided-reply.ts';
import { proofCookie } from './proof-cookie.ts';
import type { PublicServices } from './services.ts';
import { newVisitor, visitorOf } from './visitor-cookie.ts';

type Fields = Partial<Record<string, string>>;

/** `GET /`: the four doors. */
export const showHome = async (
  { lang }: Request,
  { directory, publications, now }: PublicServices,
): Promise<Reply> => {
  const services = servicesOn(await directory(), now());
  const answered = await latelyPublished(publications, now());
  return page(200, homePage({ lang, services, answered, now: now() }));
};

type Form = { lang: Lang; key: string; values: Fields; errors: FieldError[]; notOurs?: NotOurs };

const formPage = async (
  { lang, key, values, errors, notOurs }: Form,
  { directory, now }: PublicServices,
): Promise<string> => {
  const whole = await directory();
  const services = servicesOn(whole, now());
  const service = services.find(({ code }) => code === values['service']);
  const topics = service?.topics ?? [];
  return reportPage({
    lang,
    key,
    services,
    service: service?.code,
    topics,
    areas: communesByDistrict(whole, now()),
    accused: unitsByLevel(whole, now()).map(({ level, units }) => ({
      label: guidanceWords(lang).levels[level],
      choices: units,
    })),
    guidance: notOurs && pageGuidance(notOurs, lang),
    mayBeDenunciation: notOurs?.kind === 'denunciation',
    values: topics.some(({ code }) => code === values['topic']) ? values : { ...values, topic: '' },
    errors: errors.map(({ field, problem }) => ({ field, message: problemText(problem, lang) })),
  });
};

/** `GET /bao-cao`: choose the service, and maybe the topic, then one page under a fresh key. */
export const showReportForm = async (
  request: Request,
  services: PublicServices,
): Promise<Reply> => {
  const { lang, query } = request;
  const values = { service: query['dich-vu'] ?? '', topic: query['chu-de'] ?? '' };
  const form = await formPage({ lang, key: randomName(), values, errors: [] }, services);
  return page(200, form, newVisitor(request));
};

/** The form's flat fields as the report that the API takes too. */
const reportFrom = (fields: Fields, asked: Topic | undefined) => {
  const { service, topic, areaCode, place, text, kind, anonymous, name, phone, email, lang } =
    fields;
  const reporter = {
    kind: kind || 'person',
    anonymous: anonymous !== undefined,
    name,
    phone,
    email,
  };
  const answers = formAnswers(fields, asked);
  const accused = asked?.asksAccused ? fields[accusedField(asked.code)] : undefined;
  return ReportRequest.safeParse({
    service,
    topic,
    areaCode,
    place,
    answers,
    accused: accused ? [accused] : undefined,
    notDenunciation: fields['notDenunciation'] === undefined ? undefined : true,
    text,
    reporter,
    lang,
  });
};

const formField = (field: string, { topic = '' }: Fields): string =>
  field
    .replace(/^reporter\./, '')
    .replace(/^answers\./, answerField(topic, ''))
    .replace(/^accused\[\d\]$/, accusedField(topic));

/** `POST /bao-cao`: sends the report; sent twice, the same receipt again. */
export const sendReport = async (request: Request, services: PublicServices): Promise<Reply> => {
  const fields = formFields(request);
  const lang = Lang.catch(request.lang).parse(fields['lang']);
  const key = IdempotencyKey.catch(randomName).parse(fields['key']);
  const askAgain = async (errors: FieldError[], newKey = key, status = 400): Promise<Reply> => {
    const inForm = errors.map((error) => ({ ...error, field: formField(error.field, fields) }));
    const form = { lang, key: newKey, values: fields, errors: inForm };
    return page(status, await formPage(form, services));
  };

  const asked = topicOf(await services.directory(), fields['topic'], services.now());
  const report = reportFrom({ ...fields, lang }, asked);
  if (!report.success) return askAgain(fieldErrors(report.error));
  const keyed = await services.secret();
  const outcome = await openTicket(
    report.data,
    { channel: 'web', key, address: request.address, device: visitorOf(request) },
    { ...services, keyed },
  );
  switch (outcome.kind) {
    case 'refused':
      return askAgain(outcome.errors);
    // Sent, then changed by going back and sent again: a report of its own, under a new key.
    case 'key-used-for-another-body':
      return askAgain([{ field: 'text', problem: 'sent-before' }], randomName());
    case 'too-many-reports': {
      const asked = await askAgain([{ field: 'text', problem: outcome.kind }], key, 429);
      return retryLater(asked, outcome.retryAt, services.now());
    }
    case 'elsewhere':
    case 'denunciation': {
      const form = { lang, key, values: fields, errors: [], notOurs: outcome };
      return page(422, await formPage(form, services));
    }
    case 'opened': {
      const { ticket, pin } = outcome;
      const { code, promised, reach } = ticket;
      const directory = await services.directory();
      const { isHealth } = serviceOf(directory, ticket.service);
      const model = { lang, code, pin, isHealth, status: 'new' as const, ...promised };
      const receipt = receiptPage({
        ...model,
        sentTo: reach[0],
        now: services.now(),
        portalUrl: services.portalUrl,
        photoBounds: lifeOn(directory, services.now()).photos,
      });
      return page(201, receipt, proofCookie(code, proofOf(ticket, keyed)));
    }
  }
};
