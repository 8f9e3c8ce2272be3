import * as z from 'zod';
import type { Lang } from '../../../../i18n/languages.ts';
import {
  buildLocalizedTextSchema,
  type LocalizedText,
  selectLocalizedText,
} from '../../../messages/localized-text.ts';
import { type LocalDate, toLocalDate } from '../../../time/local-date.ts';
import { isValidOn, validityFields } from '../../../time/validity.ts';
import { plainSmsPattern } from '../areas/area.ts';
import { UnitCode } from './unit.ts';

/** Maximum length of the name at the beginning of SMS. The length checks of all SMS texts assume a name of this length. */
export const maxSmsNameCharacters = 20;

/** Maximum length of the hotline's full name. */
export const maxNameCharacters = 80;

/** Telephone number as people dial it, with spaces between the groups. */
const PhoneNumber = z
  .string()
  .overwrite((typed) => typed.trim().replace(/[.-]/g, ' '))
  .regex(/^\d[\d ]{2,14}\d$/);

/** Directory row with the hotline's own details, such as its names, province, agency and numbers. */
export const Organization = z.strictObject({
  /** Full name of the hotline. */
  name: buildLocalizedTextSchema(maxNameCharacters),
  /** Name in page titles and e-mail subjects. */
  short: buildLocalizedTextSchema(30),
  /** Name beside the number 1022 at the top of each page. */
  brand: buildLocalizedTextSchema(40),
  /** Name at the beginning of SMS, without diacritics. */
  smsName: z.string().min(1).max(maxSmsNameCharacters).regex(plainSmsPattern),
  /** Name of the hotline as callers hear it. */
  spokenName: buildLocalizedTextSchema(80),
  /** Name of the province with its type, such as "tỉnh Trà Vinh". */
  province: buildLocalizedTextSchema(40),
  /** Name of the area that the hotline serves: the province or a part of it. */
  area: buildLocalizedTextSchema(40),
  /** Commune types while the row is in force, for labels: "xã, phường, thị trấn" until June 2025. */
  communeTypes: buildLocalizedTextSchema(40),
  /** Unit that runs the hotline, and the name of the unit for the public. */
  agency: z.strictObject({ unit: UnitCode, name: buildLocalizedTextSchema(100) }),
  /** URL of the portal. If it is undefined, texts contain the URL of the deployment. */
  portalUrl: z.url({ protocol: /^https$/ }).optional(),
  /** Display name of the sender of e-mails. */
  mailSender: z.string().trim().min(1).max(60),
  phone: z.strictObject({
    /** Number to dial from landlines in the province. */
    short: PhoneNumber,
    /** Number with area code, to dial from mobile phones and other provinces. */
    full: PhoneNumber,
  }),
  /** Street address of the agency. Absent if only the province is known. */
  postalAddress: z.string().trim().min(1).max(120).optional(),
  contactEmail: z.email().optional(),
  /** Official decision on which the hotline is based. Absent while no decision in force is known. */
  legalBasis: z.string().trim().min(1).max(200).optional(),
  /** Note for staff, such as what is still to be confirmed. */
  note: z.string().optional(),
  ...validityFields,
});
export type Organization = z.infer<typeof Organization>;

export type OrganizationRows = { organization: readonly Organization[] };

/** Returns the hotline's details on a date. Throws if no row is valid, which directory validation prevents. */
export function getOrganizationOnDate(
  { organization: rows }: OrganizationRows,
  date: LocalDate,
): Organization {
  const row = rows.find((one) => isValidOn(one, date));
  if (!row) throw new Error(`The directory has no organization on ${date}`);
  return row;
}

/** Returns the hotline's details on the given day. */
export function getOrganization(directory: OrganizationRows, on: Date): Organization {
  return getOrganizationOnDate(directory, toLocalDate(on));
}

/** Returns a name of the hotline in a language. */
export function selectOrganizationName(text: LocalizedText, lang: Lang): string {
  return selectLocalizedText(lang, text).text;
}
