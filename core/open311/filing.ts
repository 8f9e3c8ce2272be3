import { isPublicUrl } from '../access/public-url.ts';
import type { Directory } from '../directory/directory.ts';
import { topicNameIn } from '../directory/topic.ts';
import { isUrgent } from '../intake/is-urgent.ts';
import type { AcceptedReport, LeftOut } from '../intake/left-out.ts';
import { ReportRequest } from '../intake/report.ts';
import { withTopicName } from '../intake/short-text.ts';
import type { Lang } from '../messages/lang.ts';
import { addedLines } from '../messages/wording/open311.ts';
import { accusedQuestion, withoutAccused } from './accused-question.ts';
import { type Offered, offeredBy } from './catalogue.ts';
import { clean } from './encode.ts';
import type { Provider } from './provider.ts';
import { readAnswers } from './read-answers.ts';
import { type Location, readLocation } from './read-location.ts';
import { type Flaw, type Refused, refused } from './refusal.ts';
import { isAbsence, maxDescriptionSigns, maxMedia, salvageForm } from './salvage-form.ts';
import { isIntact, type SentForm } from './sent-form.ts';

/** What another system wants opened, and the words as they were sent. */
export type Filing = {
  kind: 'fine';
  offered: Offered;
  report: AcceptedReport;
  description: string;
  location: Location;
  mediaUrls: readonly string[];
  clientRequestId: string | undefined;
  asSent: SentForm['asSent'];
  /** By what the sender's system tells one citizen from another, for counting alone. */
  citizen: string | undefined;
  /** Fields and attributes that nobody reads: worth a warning. */
  unknown: number;
};

/**
 * Returns whether staff may be shown a sender's link to a file. No function of the hotline ever requests it: the risk is a
 * browser of staff that sends a request to a machine of its own network, or that opens a deceptive page. Text of tickets is
 * never made into a link, so only a person who copies the address opens it; `mediaLine` warns and names the host.
 */
export const isMediaUrl = (text: string): boolean => text.length <= 500 && isPublicUrl(text);

/** Returns the line that staff read about a media URL: a warning, the host in ASCII (`xn--…` if it is not), the URL as sent. */
export const mediaLine = (url: string): string =>
  `${addedLines.media(new URL(url).hostname)}: ${url}`;

const descriptionFlaws = (description: string): Flaw[] => {
  const about = 'description';
  if (!isIntact(description)) return [{ word: 'text-broken', about }];
  return Array.from(description).length > maxDescriptionSigns
    ? [{ word: 'description-too-long', about }]
    : [];
};

const restFlaws = (form: SentForm): Flaw[] => {
  const media = form.all('media_url');
  const id = form.first('client_request_id');
  return [
    ...descriptionFlaws(form.first('description') ?? ''),
    ...(media.length > maxMedia || !media.every(isMediaUrl)
      ? [{ word: 'media-wrong' } as const]
      : []),
    ...(id && !/^[\x21-\x7e]{1,128}$/.test(id) ? [{ word: 'request-key-wrong' } as const] : []),
  ];
};

type Told = Pick<ReportRequest, 'reporter'>;

/**
 * Who the citizen is, if the key may say so. A number or an address that no message could reach is no reason to refuse
 * what they report: it is sealed with the name, for people to read.
 */
const reporterIn = (form: SentForm, { takesIdentity }: Provider): Told => {
  const { reporter } = ReportRequest.shape;
  const nobody = { reporter: reporter.parse({ kind: 'person', anonymous: true }) };
  if (!takesIdentity) return nobody;
  const { name: nameShape, phone: phoneShape, email: emailShape } = reporter.in.shape;
  const [phone, email] = [form.first('phone'), form.first('email')];
  const reachable = { phone: phoneShape.safeParse(phone), email: emailShape.safeParse(email) };
  const names = [form.first('first_name'), form.first('last_name')].filter((part) => part !== '-');
  const asTold = [
    names.filter((part) => part !== undefined).join(' '),
    reachable.phone.success ? '' : phone,
    reachable.email.success ? '' : email,
  ].filter((part) => part);
  const name = nameShape.safeParse(clean(asTold.join('; ')).slice(0, 100));
  const told = {
    kind: 'person' as const,
    anonymous: asTold.length === 0,
    ...(name.success && name.data && { name: name.data }),
    ...(reachable.phone.success && phone && { phone }),
    ...(reachable.email.success && email && { email }),
  };
  return { reporter: reporter.parse(told) };
};

/** For those who handle it: the words as they came, and what stands in no field of a ticket. */
const textOf = (
  { topic }: Offered,
  description: string,
  { position }: Location,
  mediaUrls: readonly string[],
): string => {
  const head = withTopicName(description, topicNameIn('vi', topic).name);
  const added = [
    ...(position ? [`${addedLines.position}: ${position.lat}, ${position.long}`] : []),
    ...mediaUrls.map(mediaLine),
  ];
  return added.length > 0 ? `${head}\n\n${added.join('\n')}` : head;
};

/** No e-mail address: systems send their own for whoever stays anonymous, and all of those would count as one. */
const citizenIn = (form: SentForm): string | undefined =>
  form.first('phone')?.replace(/[\s.()-]/g, '') ??
  form.first('account_id') ??
  form.first('device_id') ??
  form.first('deviceid');

/** A request whose answer about an office could not be read stays one about an office. */
const leftOutOf = (leftOut: readonly LeftOut[]): Partial<AcceptedReport> => ({
  leftOut,
  ...(leftOut.some(({ field }) => field === 'accused') && { aboutOffice: true }),
});

type Occasion = { directory: Directory; now: Date; lang: Lang; provider: Provider };

/** Whether the form is about an emergency, whatever else is wrong with it. */
export const isEmergencyForm = (
  { first }: Pick<SentForm, 'first'>,
  { directory, now }: Pick<Occasion, 'directory' | 'now'>,
): boolean =>
  isUrgent({ topic: first('service_code'), text: first('description') }, directory, now);

/**
 * A posted form as what can be opened; else all that is missing or wrong, in the order: service, then all the rest. An
 * emergency for a known service is read again without its flawed fields.
 */
export const readFiling = (form: SentForm, occasion: Occasion): Filing | Refused => {
  const read = readForm(form, occasion);
  if (read.kind === 'fine' || read.status !== 400 || !isEmergencyForm(form, occasion)) return read;
  const salvaged = salvageForm(form, read.flaws, isMediaUrl);
  return readForm(salvaged.form, occasion, salvaged.leftOut);
};

/** Reads a form; with `leftOut`, one that may lack what the service requires. */
const readForm = (
  form: SentForm,
  occasion: Occasion,
  leftOut?: readonly LeftOut[],
): Filing | Refused => {
  const { directory, now, lang, provider } = occasion;
  const code = form.first('service_code');
  const offered = code === undefined ? undefined : offeredBy(directory, code, now);
  if (code !== undefined && !offered) return refused(404, 'service-unknown');
  if (code !== undefined && provider.services && !provider.services.includes(code)) {
    return refused(403, 'key-not-for-service');
  }
  const { location, flaws } = readLocation(form, directory, now);
  const answered = readAnswers(
    [...(offered?.topic.questions ?? []), accusedQuestion(directory, now)],
    form,
  );
  const found: Flaw[] = [
    ...(offered ? [] : [{ word: 'service-missing' } as const]),
    ...flaws,
    ...answered.flaws,
    ...restFlaws(form),
  ];
  const all = leftOut ? found.filter((flaw) => !isAbsence(flaw)) : found;
  if (!offered || all.length > 0) return { kind: 'refused', status: 400, flaws: all };
  const description = form.first('description') ?? '';
  const mediaUrls = form.all('media_url');
  const { answers, about } = withoutAccused(answered.answers, directory, now);
  const hasAnswers = Object.keys(answers).length > 0;
  return {
    kind: 'fine',
    ...{ offered, description, location, mediaUrls },
    report: {
      service: offered.service.code,
      topic: offered.topic.code,
      areaCode: location.areaCode,
      place: location.address,
      text: textOf(offered, description, location, mediaUrls),
      answers: hasAnswers ? answers : undefined,
      ...about,
      ...(leftOut && leftOutOf(leftOut)),
      ...reporterIn(form, provider),
      lang,
    },
    clientRequestId: form.first('client_request_id'),
    asSent: form.asSent,
    citizen: citizenIn(form),
    unknown: form.unknown + answered.unknown,
  };
};
