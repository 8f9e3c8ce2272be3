import * as z from 'zod';
import type { Lang } from '../messages/lang.ts';
import { validity } from '../time/validity.ts';

/** Code of a service. The valid codes are those in the directory of reference data. */
export const Service = z.string().regex(/^[a-z][a-z-]{1,29}$/);
export type Service = z.infer<typeof Service>;

export const Priority = z.enum(['P1', 'P2', 'P3', 'P4']);
export type Priority = z.infer<typeof Priority>;

/** Texts of a service: full name, short name, and the first question of the report form. */
const Words = z.strictObject({
  short: z.string().min(1),
  name: z.string().min(1),
  asks: z.string().min(1),
});

/** Service that the hotline offers. `dataCode` is the service's code in the province's documents. */
export const ServiceRow = z.strictObject({
  code: Service,
  dataCode: z.string().regex(/^[A-Z]{2}$/),
  ...Words.shape,
  /** Texts of the service in other languages. The Vietnamese texts replace missing ones. */
  translations: z.strictObject({ en: Words, km: Words.optional() }),
  look: z.strictObject({
    tone: z.enum(['leaf', 'amber', 'sky', 'alarm']),
    icon: z.enum(['megaphone', 'bulb', 'heart', 'health', 'matter', 'inbox', 'question', 'place']),
  }),
  /** Position at which lists show the service, starting at 1. */
  order: z.number().int().positive(),
  /** Whether the public can choose the service. Other services are for internal use. */
  isOffered: z.boolean(),
  isAnonymousAtFirst: z.boolean(),
  /** Whether the pages of the service show the emergency number 115 first. */
  isHealth: z.boolean(),
  /** Whether a supervisor reviews each answer for publication. */
  isPublishable: z.boolean().optional(),
  /** Priority of the service's reports that have no topic. */
  defaultPriority: Priority,
  ...validity,
});
export type ServiceRow = z.infer<typeof ServiceRow>;

/** Returns the directory row of the service. Throws if there is none. */
export function getService(
  { services }: { services: readonly ServiceRow[] },
  code: Service,
): ServiceRow {
  const row = services.find((candidate) => candidate.code === code);
  if (!row) throw new Error(`The directory has no service ${code}`);
  return row;
}

/** Returns whether every report on this topic, or on this service without a topic, is an emergency regardless of its text. */
export function isEmergencyByDefault(
  row: Pick<ServiceRow, 'defaultPriority'> | undefined,
): boolean {
  return row?.defaultPriority === 'P1';
}

/** Returns the texts of the service in the given language, or else in Vietnamese. */
export function getServiceTexts(lang: Lang, row: ServiceRow): z.infer<typeof Words> {
  return (lang === 'vi' ? undefined : row.translations[lang]) ?? row;
}
