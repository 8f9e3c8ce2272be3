import * as z from 'zod';
import { validity } from './validity.ts';

/** What a report asks for. */
export const Service = z.enum(['violation', 'suggestion', 'welfare', 'health', 'other']);
export type Service = z.infer<typeof Service>;

export const Priority = z.enum(['P1', 'P2', 'P3', 'P4']);
export type Priority = z.infer<typeof Priority>;

/** A service as the province names it; `dataCode` is its code in the provincial documents. */
export const ServiceRow = z.strictObject({
  code: Service,
  dataCode: z.string().regex(/^[A-Z]{2}$/),
  name: z.string().min(1),
  short: z.string().min(1),
  /** For a report that names no topic. */
  defaultPriority: Priority,
  ...validity,
});
export type ServiceRow = z.infer<typeof ServiceRow>;
