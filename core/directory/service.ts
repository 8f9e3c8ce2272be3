import * as z from 'zod';
import type { Lang } from '../messages/lang.ts';
import { validity } from '../time/validity.ts';

/** What a report asks for: the code of a row of the directory. */
export const Service = z.string().regex(/^[a-z][a-z-]{1,29}$/);
export type Service = z.infer<typeof Service>;

export const Priority = z.enum(['P1', 'P2', 'P3', 'P4']);
export type Priority = z.infer<typeof Priority>;

/** Its name, a short one, and what the form asks first. */
const Words = z.strictObject({
  short: z.string().min(1),
  name: z.string().min(1),
  asks: z.string().min(1),
});

/** A service as the province names it; `dataCode` is its code in the provincial documents. */
export const ServiceRow = z.strictObject({
  code: Service,
  dataCode: z.string().regex(/^[A-Z]{2}$/),
  ...Words.shape,
  /** What a language doesn't have is said in Vietnamese. */
  translations: z.strictObject({ en: Words, km: Words.optional() }),
  look: z.strictObject({
    tone: z.enum(['leaf', 'amber', 'sky', 'alarm']),
    icon: z.enum(['megaphone', 'bulb', 'heart', 'health', 'matter', 'inbox', 'question', 'place']),
  }),
  /** Its place among the services. */
  order: z.number().int().positive(),
  /** What the public can't choose is for the hotline's own use. */
  isOffered: z.boolean(),
  isAnonymousAtFirst: z.boolean(),
  /** Its pages name 115 first. */
  isHealth: z.boolean(),
  /** Its answers are for everybody: each is laid before a supervisor, to be published or not. */
  isPublishable: z.boolean().optional(),
  /** For a report that names no topic. */
  defaultPriority: Priority,
  ...validity,
});
export type ServiceRow = z.infer<typeof ServiceRow>;

/** The service's row; a code that the directory doesn't have is a fault of the data. */
export const serviceOf = (
  { services }: { services: readonly ServiceRow[] },
  code: Service,
): ServiceRow => {
  const row = services.find((candidate) => candidate.code === code);
  if (!row) throw new Error(`The directory has no service ${code}`);
  return row;
};

/** Whether every report of the topic, or of the service without a topic, is an emergency whatever its text. */
export const isUrgentByDefault = (row: Pick<ServiceRow, 'defaultPriority'> | undefined): boolean =>
  row?.defaultPriority === 'P1';

/** The service's words in a language. */
export const serviceIn = (lang: Lang, row: ServiceRow): z.infer<typeof Words> =>
  (lang === 'vi' ? undefined : row.translations[lang]) ?? row;
