import type { Directory } from '../../../core/directory/model/directory.ts';
import { findTopic, getTopicName } from '../../../core/directory/model/topic.ts';
import { findCommuneChoicesByCode, findCommunes } from '../../../core/intake/open/find-places.ts';
import {
  findPhoneInText,
  removePhoneFromText,
} from '../../../core/intake/proposals/phone-in-text.ts';
import type {
  ProposalWords,
  ReportProposals,
} from '../../../core/intake/proposals/report-proposals.ts';
import type { FieldError } from '../../../core/messages/field-error.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import {
  otherSubject,
  type ShownProposals,
  type TextPiece,
} from '../../../web/portal/view/report/shown-proposals.ts';
import { type ReportFormFields, validateStep } from './report-form.ts';
import { readReportText } from './text-reading.ts';

/** Splits a text into pieces and marks those that led to a proposal. */
function cutIntoPieces(text: string, words: readonly ProposalWords[]): TextPiece[] {
  const spans = words
    .flatMap(({ at, words: { length } }) => (at === undefined ? [] : [{ at, to: at + length }]))
    .toSorted((a, b) => a.at - b.at);
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { at, to } of spans.filter(({ to }) => to <= text.length)) {
    if (at < end) continue;
    pieces.push({ text: text.slice(end, at) }, { text: text.slice(at, to), isMarked: true });
    end = to;
  }
  return [...pieces, { text: text.slice(end) }].filter((piece) => piece.text !== '');
}

const quote = (words: readonly ProposalWords[]): string[] => words.map((one) => one.words);

/** Returns the proposals with their display names. */
export function toShownProposals(
  { topics, commune, candidates, accused, phone, because, ...proposals }: ReportProposals,
  fields: ReportFormFields,
  { directory, lang, now }: { directory: Directory; lang: Lang; now: Date },
): ShownProposals {
  const { text = '' } = fields;
  const { topic, area, urgency, complaint } = because;
  const number = phone && { words: phone.words, at: phone.from };
  const codes = [commune, ...candidates, fields['areaCode']].filter((code) => code !== undefined);
  return {
    pieces: cutIntoPieces(text, [
      ...[...topic, ...area, ...urgency, ...complaint],
      ...(number ? [number] : []),
    ]),
    topics: topics.map((one) => ({ code: one.code, ...getTopicName(lang, one) })),
    communes: [...new Set(codes)].flatMap((code) => findCommuneChoicesByCode(directory, code, now)),
    isAmbiguous: candidates.length > 0,
    phone: phone?.words,
    isUrgent: proposals.isEmergency,
    asksAccused: accused !== undefined || Boolean(fields['accused']),
    because: {
      topic: quote(topic),
      area: quote(area),
      urgency: quote(urgency),
      complaint: quote(complaint),
    },
  };
}

/** Preselects the proposals that are certain enough, unless the sender has selected something else before. */
export function preselectProposals(
  { likely, topics, commune, accused, isEmergency }: ReportProposals,
  fields: ReportFormFields,
): ReportFormFields {
  const subject = likely ?? (isEmergency ? topics[0] : undefined);
  return {
    ...fields,
    subject: fields['subject'] ?? subject?.code,
    areaCode: fields['areaCode'] ?? commune,
    accused: fields['accused'] ?? accused,
  };
}

/**
 * Returns the errors in the fields of the proposals page: subject and place. If the text proposes no topic, the subject is a
 * service.
 */
export function validateProposals(
  fields: ReportFormFields,
  directory: Directory,
  now: Date,
): FieldError[] {
  const { subject, service, text = '' } = fields;
  const { topics } = readReportText(text, directory, now).proposals;
  const field = topics.length > 0 ? 'subject' : 'service';
  const isChosen =
    field === 'service'
      ? Boolean(service)
      : subject === otherSubject || findTopic(directory, subject, now) !== undefined;
  return [
    ...(isChosen ? [] : [{ field, problem: 'choose-subject' } as const]),
    ...validateStep('place', fields, directory, now),
  ];
}

/** Removes the phone number from the text, and enters it as contact if the sender wants messages there. */
export function removePhone(fields: ReportFormFields, isContact: boolean): ReportFormFields {
  const { text = '', phone } = fields;
  const found = findPhoneInText(text);
  if (!found) return fields;
  return {
    ...fields,
    text: removePhoneFromText(text, found),
    phone: isContact ? phone || found.words : phone,
  };
}

const applyPhoneChoice = (fields: ReportFormFields): ReportFormFields => {
  const { phoneInText, ...others } = fields;
  return phoneInText === 'contact' || phoneInText === 'remove'
    ? removePhone(others, phoneInText === 'contact')
    : fields;
};

const applySubject = (
  fields: ReportFormFields,
  directory: Directory,
  now: Date,
): ReportFormFields => {
  const { subject } = fields;
  if (subject === otherSubject) return { ...fields, start: 'list' };
  const topic = findTopic(directory, subject, now);
  const started = { ...fields, start: 'text' };
  return topic ? { ...started, service: topic.service, group: '', topic: topic.code } : started;
};

const applyPlace = (
  fields: ReportFormFields,
  directory: Directory,
  now: Date,
): ReportFormFields => {
  const { areaCode, areaQuery = '' } = fields;
  if (areaCode) return fields;
  const { choices, isSure } = findCommunes(directory, areaQuery, now);
  return { ...fields, areaCode: isSure ? choices[0]?.code : '' };
};

/** Applies the sender's decisions about the proposals to the report fields. */
export function applyProposals(
  fields: ReportFormFields,
  directory: Directory,
  now: Date,
): ReportFormFields {
  return applyPhoneChoice(applyPlace(applySubject(fields, directory, now), directory, now));
}

/**
 * Fills in the commune that the text names if the sender entered no place. The summary states that it comes from the text.
 */
export function fillPlaceFromText(
  fields: ReportFormFields,
  directory: Directory,
  now: Date,
): ReportFormFields {
  const { areaCode, areaQuery, place, text = '' } = fields;
  const isOpen = ![areaCode, areaQuery, place].some((typed) => typed?.trim());
  const { commune } = isOpen ? readReportText(text, directory, now).proposals : {};
  return commune === undefined ? fields : { ...fields, areaCode: commune };
}
