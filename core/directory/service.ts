import * as z from 'zod';
import type { Lang } from '../messages/lang.ts';
import { validityFields } from '../time/validity.ts';

/** Code of a service (kind of report). The valid codes are in the reference data. */
export const ServiceCode = z.string().regex(/^[a-z][a-z-]{1,29}$/);
export type ServiceCode = z.infer<typeof ServiceCode>;

export const Priority = z.enum(['P1', 'P2', 'P3', 'P4']);
export type Priority = z.infer<typeof Priority>;

/** Texts of a service in one language: full name, short name, and the first question of the report form. */
const ServiceTexts = z.strictObject({
  short: z.string().min(1),
  name: z.string().min(1),
  asks: z.string().min(1),
});

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
  /** Whether a supervisor decides for each answer if it is published. */
  isPublishable: z.boolean().optional(),
  /** Priority of reports about the service that have no topic. */
  defaultPriority: Priority,
  ...validityFields,
});
export type ServiceRow = z.infer<typeof ServiceRow>;

/** Returns the directory row of the service. Throws if the code is unknown. */
export function getService(
  { services }: { services: readonly ServiceRow[] },
  code: ServiceCode,
): ServiceRow {
  const row = services.find((candidate) => candidate.code === code);
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
