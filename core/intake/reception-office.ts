import * as z from 'zod';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

const Words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/** Office that receives citizens in person, above all for denunciations. */
export const ReceptionOffice = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  name: Words,
  address: z.string().min(1),
  hours: Words,
  isConfirmed: z.boolean(),
  ...validity,
});
export type ReceptionOffice = z.infer<typeof ReceptionOffice>;

/** Returns the reception office on the given day, or undefined if the reference data has none. */
export function findReceptionOffice(
  { receptionOffices }: { receptionOffices: readonly ReceptionOffice[] },
  on: Date,
): ReceptionOffice | undefined {
  return receptionOffices.find((office) => isValidOn(office, toLocalDate(on)));
}
