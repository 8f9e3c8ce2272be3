import * as z from 'zod';
import { validity } from '../time/validity.ts';

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

/** The service's row; a code that the directory doesn't have is a fault of the data. */
export const serviceOf = (
  { services }: { services: readonly ServiceRow[] },
  code: Service,
): ServiceRow => {
  const row = services.find((candidate) => candidate.code === code);
  if (!row) throw new Error(`The directory has no service ${code}`);
  return row;
};
