import * as z from 'zod';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

const Words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/** Where citizens bring what only the authorities themselves may take, a denunciation above all. */
export const ReceptionOffice = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  name: Words,
  address: z.string().min(1),
  hours: Words,
  /** Whether the office itself has said so. */
  isConfirmed: z.boolean(),
  ...validity,
});
export type ReceptionOffice = z.infer<typeof ReceptionOffice>;

/** The office of that day; none while it isn't entered. */
export const receptionOffice = (
  { receptionOffices }: { receptionOffices: readonly ReceptionOffice[] },
  on: Date,
): ReceptionOffice | undefined =>
  receptionOffices.find((office) => isValidOn(office, localDate(on)));
