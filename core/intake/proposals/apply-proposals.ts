import type { Directory } from '../../directory/model/directory.ts';
import { findTopic } from '../../directory/model/services/topic.ts';
import type { FieldError } from '../../messages/field-error.ts';
import { searchPlace } from '../open/place-search.ts';
import {
  otherSubject,
  placeStepField,
  type ReportFormFields,
} from '../report/report-form-fields.ts';
import { findPhoneInText, removePhoneFromText } from './phone-in-text.ts';
import { proposeFromText } from './propose-from-text.ts';
import type { ReportProposals } from './report-proposals.ts';

/** Preselects the proposals that are certain enough, unless the sender has selected something else before. */
export function preselectProposals(
  { likely, topics, commune, otherProvince, accused, isEmergency }: ReportProposals,
  fields: ReportFormFields,
): ReportFormFields {
  const subject = likely ?? (isEmergency ? topics[0] : undefined);
  return {
    ...fields,
    subject: fields['subject'] ?? subject?.code,
    areaCode: fields['areaCode'] ?? commune,
    areaQuery: fields['areaQuery'] ?? otherProvince,
    accused: fields['accused'] ?? accused,
  };
}

/** Returns the validation error of the proposed topic or, if the text proposes none, of the proposed service. */
export function validateSubject(
  { subject, service, text = '' }: ReportFormFields,
  directory: Directory,
  now: Date,
): FieldError[] {
  const isTopicProposed = proposeFromText(text, directory, now).topics.length > 0;
  const isChosen = isTopicProposed
    ? subject === otherSubject || findTopic(directory, subject, now) !== undefined
    : Boolean(service);
  const field = isTopicProposed ? 'subject' : 'service';
  return isChosen ? [] : [{ field, problem: 'choose-subject' }];
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
  const { [placeStepField]: _, ...decided } = fields;
  if (decided['areaCode']) return decided;
  const found = searchPlace(decided, directory, now);
  if (found.isSure) return found.fields;
  const isOpen = Boolean(decided['areaQuery']?.trim());
  return { ...decided, areaCode: '', ...(isOpen && { [placeStepField]: 'yes' }) };
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
 * Fills in the commune or the other province that the text names if the sender entered no place. The summary states that a
 * commune comes from the text.
 */
export function fillPlaceFromText(
  fields: ReportFormFields,
  directory: Directory,
  now: Date,
): ReportFormFields {
  const { areaCode, areaQuery, place, text = '' } = fields;
  const isOpen = ![areaCode, areaQuery, place].some((typed) => typed?.trim());
  if (!isOpen) return fields;
  const { commune, otherProvince } = proposeFromText(text, directory, now);
  return commune === undefined
    ? { ...fields, areaQuery: areaQuery ?? otherProvince }
    : { ...fields, areaCode: commune };
}
