import * as z from 'zod';
import type { Lang } from '../../../messages/lang.ts';
import { LegalBasis } from '../../../privacy/legal-basis.ts';
import { createRowFinder } from '../../../shared/memoize-by-object.ts';
import { toLocalDate } from '../../../time/local-date.ts';
import { isValidOn, validityFields } from '../../../time/validity.ts';
import { ServicePrivacy } from './service-privacy.ts';

/** Code of a service (kind of report). The valid codes are in the reference data. */
export const ServiceCode = z.string().regex(/^[a-z][a-z-]{1,29}$/);
export type ServiceCode = z.infer<typeof ServiceCode>;

export const Priority = z.enum(['P1', 'P2', 'P3', 'P4']);
export type Priority = z.infer<typeof Priority>;

/** Texts of a service in one language: full name, short name, and the questions of the report form that differ by service. */
const ServiceTexts = z.strictObject({
  short: z.string().min(1),
  name: z.string().min(1),
  asks: z.string().min(1),
  /** Question about the place; if missing, the form asks where it happened. */
  asksWhere: z.string().min(1).optional(),
});

const TopicCode = z.string().regex(/^[A-Z]{2}\d{2}$/);

/** Key in the main menu of the telephone that asks for the status of a ticket. */
export const statusDigit = 5;

/** Key in the main menu of the telephone that offers the choice of the language. */
export const languageDigit = 8;

/** Telephone key for an anonymous report, offered together with the recording notice. */
export const withholdDigit = 7;

/**
 * Telephone menu of a service. The contact flows are built from it, so a change takes effect with the next deployment, and
 * the telephone uses the rows in `data/services.json`, not those changed by staff.
 */
const ServicePhoneMenu = z.strictObject({
  /** Key of the service in the main menu, except the keys for the status of a ticket and for the language. */
  digit: z
    .number()
    .int()
    .min(1)
    .max(languageDigit - 1)
    .refine((digit) => digit !== statusDigit, 'not-allowed'),
  /** Name in the main menu, as spoken before "press 1". */
  says: z.strictObject({ vi: z.string().min(1), km: z.string().min(1), en: z.string().min(1) }),
  asksPlace: z.boolean(),
  /** Whether callers are asked if they want to withhold their telephone number. */
  asksToWithhold: z.boolean(),
});

/** Portal pages with a button that opens the report form. */
const LinkingPage = z.enum(['publications', 'programmes']);
type LinkingPage = z.infer<typeof LinkingPage>;

/** Directory row of a service (kind of report). `dataCode` is its code in the province's documents. */
export const ServiceRow = z.strictObject({
  code: ServiceCode,
  dataCode: z.string().regex(/^[A-Z]{2}$/),
  ...ServiceTexts.shape,
  /** Texts of the service in other languages. If a text is missing, the Vietnamese one is displayed. */
  translations: z.strictObject({ en: ServiceTexts, km: ServiceTexts.optional() }),
  look: z.strictObject({
    tone: z.enum(['leaf', 'amber', 'sky', 'alarm']),
    icon: z.enum(['megaphone', 'bulb', 'heart', 'health', 'matter', 'inbox', 'question', 'place']),
  }),
  /** Position of the service in lists, starting at 1. */
  order: z.number().int().positive(),
  /** Whether citizens can choose the service. Other services are for internal use. */
  isOffered: z.boolean(),
  isAnonymousAtFirst: z.boolean(),
  /** Whether pages about the service begin with the emergency number 115. */
  isHealth: z.boolean(),
  /** Whether units usually need a phone number or e-mail address to answer a report about the service. */
  needsContact: z.boolean().optional(),
  /** Whether a supervisor decides for each answer if it is published. */
  isPublishable: z.boolean().optional(),
  /** Whether reports about the service must be entered in the national feedback system. Defaults to true. */
  isForNationalSystem: z.boolean().optional(),
  /** Priority of reports about the service that have no topic. */
  defaultPriority: Priority,
  /** Whether reports that name no service belong to this one until an operator classifies them. */
  isFallback: z.boolean(),
  /** Portal pages whose button opens the report form with this service selected. */
  linkedFrom: z.array(LinkingPage),
  /** Legal basis for processing the content of emergencies. For other reports it is a public task. */
  emergencyLegalBasis: LegalBasis.extract(['public-task', 'life-at-risk']),
  /** Topic that the emergency form selects and whose calls are transferred to the ambulance service (115). */
  emergencyTopic: TopicCode.optional(),
  privacy: ServicePrivacy,
  /** Without it, the service has no key in the main menu of the telephone. */
  phoneMenu: ServicePhoneMenu.optional(),
  ...validityFields,
});
export type ServiceRow = z.infer<typeof ServiceRow>;

type Services = { services: readonly ServiceRow[] };

const listServicesWithCode = createRowFinder<ServiceRow>(({ code }) => code);

/** Returns all services that are valid on the day, including those that citizens cannot choose. */
export function listServiceRows({ services }: Services, on: Date): ServiceRow[] {
  const date = toLocalDate(on);
  return services.filter((row) => isValidOn(row, date));
}

/**
 * Returns the row of the service that is valid on the day. For a ticket, pass its opening day. If no row is valid, returns the
 * latest row that began before the day. If there is none, returns the first row.
 */
export function findService(
  { services }: Services,
  code: string,
  on: Date,
): ServiceRow | undefined {
  const date = toLocalDate(on);
  const rows = listServicesWithCode(services, code).toSorted((a, b) =>
    (a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1,
  );
  return (
    rows.find((row) => isValidOn(row, date)) ??
    rows.findLast(({ validFrom }) => (validFrom ?? '') <= date) ??
    rows[0]
  );
}

/** Returns the same row as `findService`. Throws if the directory has no row with this code. */
export function getService(directory: Services, code: ServiceCode, on: Date): ServiceRow {
  const row = findService(directory, code, on);
  if (!row) throw new Error(`The directory has no service ${code}`);
  return row;
}

/**
 * Returns whether the default priority of a topic or service is P1, so that every report about it is an emergency regardless
 * of its text.
 */
export function isEmergencyByDefault(
  row: Pick<ServiceRow, 'defaultPriority'> | undefined,
): boolean {
  return row?.defaultPriority === 'P1';
}

/** Returns the texts of the service in the given language, or in Vietnamese if there are none. */
export function getServiceTexts(lang: Lang, row: ServiceRow): z.infer<typeof ServiceTexts> {
  const translations: Partial<Record<Lang, z.infer<typeof ServiceTexts>>> = row.translations;
  return translations[lang] ?? row;
}

/** Returns the code of the service for reports that name no service. The code is the same in all periods. */
export function getFallbackServiceCode({
  services,
}: {
  services: readonly Pick<ServiceRow, 'code' | 'isFallback'>[];
}): ServiceCode {
  const row = services.find(({ isFallback }) => isFallback);
  if (!row) throw new Error('The directory has no service with isFallback');
  return row.code;
}

/** Returns the code of the service that the report form selects if it is opened from the page. */
export function findServiceOfPage(
  services: readonly Pick<ServiceRow, 'code' | 'linkedFrom'>[],
  page: LinkingPage,
): ServiceCode | undefined {
  return services.find(({ linkedFrom }) => linkedFrom.includes(page))?.code;
}
