import {
  type DroppedField,
  toDroppedFields,
} from '../../intake/report/validation/dropped-fields.ts';
import type { InvalidReportField } from '../../ticket/model/fields/invalid-report-field.ts';
import { accusedAttributeCode } from './accused-question.ts';
import { businessAttributeCodes } from './business-questions.ts';
import type { ParsedOpen311Form } from './parse-form.ts';
import type { Open311Error } from './refusal.ts';

/** Maximum length of a description in an Open311 request, in Unicode code points. */
export const maxDescriptionLength = 4000;
export const maxMediaUrls = 10;

const attributePattern = /^attribute\[(.+)\]$/;

/** Returns the name of the form field that an Open311 error concerns, or undefined if the error is a missing attribute. */
const getFieldName = ({ word, about }: Open311Error): string | undefined => {
  if (word === 'lat-wrong') return 'position';
  if (word === 'media-wrong') return 'media_url';
  if (word === 'request-key-wrong') return 'client_request_id';
  return word === 'attribute-missing' ? undefined : about;
};

const reportFieldByName: Partial<Record<string, InvalidReportField>> = {
  position: 'position',
  address_id: 'area',
  address_string: 'place',
  description: 'text',
  media_url: 'photos',
  [`attribute[${accusedAttributeCode}]`]: 'accused',
  [`attribute[${businessAttributeCodes.businessName}]`]: 'sender',
  [`attribute[${businessAttributeCodes.taxNumber}]`]: 'sender',
};

const toReportField = (name: string): InvalidReportField =>
  reportFieldByName[name] ?? (attributePattern.test(name) ? 'answers' : 'other');

const rawValue = (name: string, form: ParsedOpen311Form): string => {
  if (name !== 'position') return form.first(name) ?? name;
  return [form.first('lat'), form.first('long')].filter((part) => part !== undefined).join(', ');
};

const truncateReadableText = (description: string): string =>
  Array.from(description.toWellFormed().replace(/[\0\ufffd]/g, ''))
    .slice(0, maxDescriptionLength)
    .join('');

/**
 * Returns whether the error is a missing field. Removing invalid fields from an emergency's form cannot fix such an error.
 */
export function isMissingFieldError({ word }: Open311Error): boolean {
  return word === 'location-missing' || word === 'attribute-missing';
}

/**
 * Removes the invalid fields from the Open311 form of an emergency, so that it can open a ticket. Also returns the list of
 * removed fields, which is recorded on the ticket.
 */
export function salvageEmergencyForm(
  form: ParsedOpen311Form,
  flaws: readonly Open311Error[],
  isMediaUrl: (text: string) => boolean,
): { form: ParsedOpen311Form; leftOut: DroppedField[] } {
  const dropped = new Set(flaws.flatMap((flaw) => getFieldName(flaw) ?? []));
  const all = (name: string): string[] => {
    const values = form.all(name);
    const owner = name === 'lat' || name === 'long' ? 'position' : name;
    if (!dropped.has(owner)) return values;
    if (name === 'description') return values.map(truncateReadableText);
    return name === 'media_url' ? values.filter(isMediaUrl).slice(0, maxMediaUrls) : [];
  };
  const attributes = [...form.attributes].filter(([id]) => !dropped.has(`attribute[${id}]`));
  return {
    form: { ...form, first: (name) => all(name)[0], all, attributes: new Map(attributes) },
    leftOut: [...dropped].flatMap((name) =>
      toDroppedFields(toReportField(name), rawValue(name, form)),
    ),
  };
}
