import * as z from 'zod';
import type { Lang } from '../messages/lang.ts';
import { validity } from '../time/validity.ts';

/** Code of a service in the directory. */
export const Service = z.string().regex(/^[a-z][a-z-]{1,29}$/);
export type Service = z.infer<typeof Service>;

export const Priority = z.enum(['P1', 'P2', 'P3', 'P4']);
export type Priority = z.infer<typeof Priority>;

/** Texts of a service: full name, short name, and the first question of the form. */
const Words = z.strictObject({
  short: z.string().min(1),
  name: z.string().min(1),
  asks: z.string().min(1),
});

/** Service of the hotline; `dataCode` is its code in the provincial documents. */
export const ServiceRow = z.strictObject({
  code: Service,
  dataCode: z.string().regex(/^[A-Z]{2}$/),
  ...Words.shape,
  /** Translated texts; Vietnamese is used for a missing language. */
  translations: z.strictObject({ en: Words, km: Words.optional() }),
  look: z.strictObject({
    tone: z.enum(['leaf', 'amber', 'sky', 'alarm']),
    icon: z.enum(['megaphone', 'bulb', 'heart', 'health', 'matter', 'inbox', 'question', 'place']),
  }),
  /** Position of the service in lists. */
  order: z.number().int().positive(),
  /** Whether the public can choose the service; others are for internal use. */
  isOffered: z.boolean(),
  isAnonymousAtFirst: z.boolean(),
  /** Whether the service's pages show the emergency number 115 first. */
  isHealth: z.boolean(),
  /** Whether each answer is presented to a supervisor for publication. */
  isPublishable: z.boolean().optional(),
  /** Priority of reports without a topic. */
  defaultPriority: Priority,
  ...validity,
});
export type ServiceRow = z.infer<typeof ServiceRow>;

/** Returns the service's row; throws if the directory doesn't have it. */
export function getService(
  { services }: { services: readonly ServiceRow[] },
  code: Service,
): ServiceRow {
  const row = services.find((candidate) => candidate.code === code);
  if (!row) throw new Error(`The directory has no service ${code}`);
  return row;
}

/** Returns whether every report of the topic, or of the service without a topic, is an emergency regardless of its text. */
export function isUrgentByDefault(row: Pick<ServiceRow, 'defaultPriority'> | undefined): boolean {
  return row?.defaultPriority === 'P1';
}

/** Returns the service's texts in a language, or in Vietnamese. */
export function getServiceTexts(lang: Lang, row: ServiceRow): z.infer<typeof Words> {
  return (lang === 'vi' ? undefined : row.translations[lang]) ?? row;
}
