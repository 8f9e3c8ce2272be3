import { spokenVocabulary } from '../../../i18n/channels.ts';
import type { Lang } from '../../messages/lang.ts';
import { capitalizeFirstLetter } from '../../text/capitalize-first-letter.ts';
import { type Organization, selectOrganizationName } from '../model/organization/organization.ts';

/**
 * Details of the hotline that a text can contain. The key `area`, for example, belongs to the placeholder `{hotline.area}`.
 */
export type HotlineDetails = Record<HotlineDetailName, string>;

type HotlineDetailName =
  | 'name'
  | 'officialName'
  | 'shortName'
  | 'brand'
  | 'province'
  | 'area'
  | 'communeTypes'
  | 'communeTypesLabel'
  | 'agency'
  | 'number'
  | 'fullNumber'
  | 'dial'
  | 'spokenNumber'
  | 'spokenFullNumber'
  | 'address'
  | 'contact';

/** Spells out the digits of a telephone number for texts that are read aloud. */
const spellDigits = (number: string, lang: Lang): string => {
  const words = spokenVocabulary[lang].digits;
  const groups = number
    .split(' ')
    .map((group) => Array.from(group, (digit) => words[Number(digit)]).join(' '));
  return groups.join(', ');
};

/** Placeholder of each detail, for pages and other texts whose placeholders are replaced when they are sent. */
export const hotlinePlaceholders: HotlineDetails = {
  name: '{hotline.name}',
  officialName: '{hotline.officialName}',
  shortName: '{hotline.shortName}',
  brand: '{hotline.brand}',
  province: '{hotline.province}',
  area: '{hotline.area}',
  communeTypes: '{hotline.communeTypes}',
  communeTypesLabel: '{hotline.communeTypesLabel}',
  agency: '{hotline.agency}',
  number: '{hotline.number}',
  fullNumber: '{hotline.fullNumber}',
  dial: '{hotline.dial}',
  spokenNumber: '{hotline.spokenNumber}',
  spokenFullNumber: '{hotline.spokenFullNumber}',
  address: '{hotline.address}',
  contact: '{hotline.contact}',
};

const toDialableNumber = (number: string): string => number.replaceAll(' ', '');

/** Returns the number to dial from mobile phones and other provinces, such as `02941022`. */
export function getHotlineNumber({ phone }: Pick<Organization, 'phone'>): string {
  return toDialableNumber(phone.full);
}

/** Returns the hotline's details for texts in a language. */
export function toHotlineDetails(organization: Organization, lang: Lang): HotlineDetails {
  const select = (name: 'name' | 'short' | 'brand' | 'province' | 'area' | 'communeTypes') =>
    selectOrganizationName(organization[name], lang);
  const { agency, phone, postalAddress, contactEmail } = organization;
  return {
    name: select('name'),
    officialName: organization.name.vi,
    shortName: select('short'),
    brand: select('brand'),
    province: select('province'),
    area: select('area'),
    communeTypes: select('communeTypes'),
    communeTypesLabel: capitalizeFirstLetter(select('communeTypes')),
    agency: selectOrganizationName(agency.name, lang),
    number: phone.short,
    fullNumber: phone.full,
    dial: getHotlineNumber(organization),
    spokenNumber: spellDigits(phone.short, lang),
    spokenFullNumber: spellDigits(phone.full, lang),
    address: postalAddress ?? '',
    contact: [phone.short, phone.full, ...(contactEmail ? [contactEmail] : [])].join(', '),
  };
}

const isDetailName = (name: string): name is HotlineDetailName =>
  Object.hasOwn(hotlinePlaceholders, name);

/**
 * Replaces the placeholders for the hotline's details in a text. `encode` escapes the details for the format of the text, such
 * as HTML.
 */
export function fillHotlineDetails(
  text: string,
  details: HotlineDetails,
  encode: (value: string) => string = (value) => value,
): string {
  return text.replace(/\{hotline\.(\w+)\}/g, (placeholder, name: string) =>
    isDetailName(name) ? encode(details[name]) : placeholder,
  );
}
