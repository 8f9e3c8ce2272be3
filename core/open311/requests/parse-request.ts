import { open311AppendedLines } from '../../../i18n/office.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { getTopicName } from '../../directory/model/services/topic.ts';
import { isEmergencyReport } from '../../intake/report/emergency/is-emergency-report.ts';
import type {
  AcceptedReport,
  DroppedField,
} from '../../intake/report/validation/dropped-fields.ts';
import { prependTopicName } from '../../intake/report/validation/short-text.ts';
import type { Lang } from '../../messages/lang.ts';
import type { Open311Client } from '../clients/open311-client.ts';
import { buildAccusedQuestion, splitAccusedAnswer } from './accused-question.ts';
import { businessQuestions, splitBusinessAnswers } from './business-questions.ts';
import { findOfferedTopic, type TopicWithService } from './catalogue.ts';
import { formatMediaLine, isDisplayableMediaUrl } from './media-url.ts';
import { parseAttributeAnswers } from './parse-attribute-answers.ts';
import { isIntactUnicode, type ParsedOpen311Form } from './parse-form.ts';
import { type Open311RequestLocation, parseOpen311RequestLocation } from './parse-location.ts';
import { deriveCitizenId, parseReporter } from './parse-reporter.ts';
import { createOpen311Refusal, type Open311Error, type Open311Refusal } from './refusal.ts';
import {
  isMissingFieldError,
  maxDescriptionLength,
  maxMediaUrls,
  salvageEmergencyForm,
} from './salvage-form.ts';

/** Open311 request for opening a ticket, after validation, with the submitted values. */
export type ParsedOpen311Request = {
  kind: 'fine';
  offered: TopicWithService;
  report: AcceptedReport;
  description: string;
  location: Open311RequestLocation;
  mediaUrls: readonly string[];
  clientRequestId: string | undefined;
  asSent: ParsedOpen311Form['asSent'];
  /** Identifier of the citizen in the provider's system, for rate limits only. */
  citizen: string | undefined;
  /** Number of unknown fields and attributes in the Open311 form; the response contains a warning about them. */
  unknown: number;
};

const validateDescription = (description: string): Open311Error[] => {
  const about = 'description';
  if (!isIntactUnicode(description)) return [{ word: 'text-broken', about }];
  return Array.from(description).length > maxDescriptionLength
    ? [{ word: 'description-too-long', about }]
    : [];
};

const validateOtherFields = (form: ParsedOpen311Form): Open311Error[] => {
  const media = form.all('media_url');
  const id = form.first('client_request_id');
  return [
    ...validateDescription(form.first('description') ?? ''),
    ...(media.length > maxMediaUrls || !media.every(isDisplayableMediaUrl)
      ? [{ word: 'media-wrong' } as const]
      : []),
    ...(id && !/^[\x21-\x7e]{1,128}$/.test(id) ? [{ word: 'request-key-wrong' } as const] : []),
  ];
};

/**
 * Returns the ticket text of an Open311 request: topic name and description, then the position and the media URLs, because
 * tickets have no fields for these.
 */
const buildTicketText = (
  { topic }: TopicWithService,
  description: string,
  { position }: Open311RequestLocation,
  mediaUrls: readonly string[],
): string => {
  const head = prependTopicName(description, getTopicName('vi', topic).name);
  const added = [
    ...(position ? [`${open311AppendedLines.position}: ${position.lat}, ${position.long}`] : []),
    ...mediaUrls.map(formatMediaLine),
  ];
  return added.length > 0 ? `${head}\n\n${added.join('\n')}` : head;
};

/**
 * Adds the list of dropped fields to the report of an emergency. If the answer about an accused unit was dropped, the report
 * still counts as a complaint.
 */
const toDroppedFields = (leftOut: readonly DroppedField[]): Partial<AcceptedReport> => ({
  leftOut,
  ...(leftOut.some(({ field }) => field === 'accused') && { aboutOffice: true }),
});

type FilingContext = { directory: Directory; now: Date; lang: Lang; provider: Open311Client };

/** Returns whether the Open311 form describes an emergency, even if the form has invalid fields. */
export function isOpen311FormEmergency(
  { first }: Pick<ParsedOpen311Form, 'first'>,
  { directory, now }: Pick<FilingContext, 'directory' | 'now'>,
): boolean {
  return isEmergencyReport(
    { topic: first('service_code'), text: first('description') },
    directory,
    now,
  );
}

/**
 * Validates an Open311 form and returns the request, or all errors. If an emergency has invalid fields, parses it again
 * without these fields.
 */
export function parseOpen311Request(
  form: ParsedOpen311Form,
  occasion: FilingContext,
): ParsedOpen311Request | Open311Refusal {
  const read = parseForm(form, occasion);
  if (read.kind === 'fine' || read.status !== 400 || !isOpen311FormEmergency(form, occasion))
    return read;
  const salvaged = salvageEmergencyForm(form, read.flaws, isDisplayableMediaUrl);
  return parseForm(salvaged.form, occasion, salvaged.leftOut);
}

/**
 * Parses and validates an Open311 form. If `leftOut` (the fields dropped from an emergency) is given, missing fields are no
 * errors.
 */
const parseForm = (
  form: ParsedOpen311Form,
  occasion: FilingContext,
  leftOut?: readonly DroppedField[],
): ParsedOpen311Request | Open311Refusal => {
  const { directory, now, lang, provider } = occasion;
  const code = form.first('service_code');
  const offered = code === undefined ? undefined : findOfferedTopic(directory, code, now);
  if (code !== undefined && !offered) return createOpen311Refusal(404, 'service-unknown');
  if (code !== undefined && provider.services && !provider.services.includes(code)) {
    return createOpen311Refusal(403, 'key-not-for-service');
  }
  const { location, flaws } = parseOpen311RequestLocation(form, directory, now);
  const answered = parseAttributeAnswers(
    [
      ...(offered?.topic.questions ?? []),
      buildAccusedQuestion(directory, now),
      ...businessQuestions,
    ],
    form,
  );
  const sender = splitBusinessAnswers(answered.answers);
  const open311Errors: Open311Error[] = [
    ...(offered ? [] : [{ word: 'service-missing' } as const]),
    ...flaws,
    ...answered.flaws,
    ...sender.flaws,
    ...validateOtherFields(form),
  ];
  const all = leftOut ? open311Errors.filter((flaw) => !isMissingFieldError(flaw)) : open311Errors;
  if (!offered || all.length > 0) return { kind: 'refused', status: 400, flaws: all };
  const description = form.first('description') ?? '';
  const mediaUrls = form.all('media_url');
  const { answers, about } = splitAccusedAnswer(sender.answers, directory, now);
  const hasAnswers = Object.keys(answers).length > 0;
  return {
    kind: 'fine',
    ...{ offered, description, location, mediaUrls },
    report: {
      service: offered.service.code,
      topic: offered.topic.code,
      areaCode: location.areaCode,
      place: location.address,
      text: buildTicketText(offered, description, location, mediaUrls),
      answers: hasAnswers ? answers : undefined,
      ...about,
      ...(leftOut && toDroppedFields(leftOut)),
      ...parseReporter(form, sender.business, provider),
      lang,
    },
    clientRequestId: form.first('client_request_id'),
    asSent: form.asSent,
    citizen: deriveCitizenId(form),
    unknown: form.unknown + answered.unknown,
  };
};
