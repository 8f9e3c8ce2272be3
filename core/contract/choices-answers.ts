import * as z from 'zod';
import { Priority, Service, ServiceRow } from '../directory/service.ts';
import { UnitLevel, UnitRef } from '../directory/unit.ts';
import { Reason } from '../ticket/reason.ts';

const named = { code: z.string(), name: z.string() };

/** What the console's forms choose from, and what codes are called, in the reader's language. */
export const ChoicesAnswer = z.strictObject({
  services: z.array(
    z.strictObject({
      code: Service,
      name: z.string(),
      short: z.string(),
      ...ServiceRow.shape.look.shape,
    }),
  ),
  topics: z.array(z.strictObject({ ...named, service: Service, priority: Priority })),
  /** Every agency in force, one of a class for each of its areas. */
  units: z.array(z.strictObject({ ref: UnitRef, name: z.string(), level: UnitLevel })),
  reasons: z.array(z.strictObject({ ...named, action: Reason.shape.action })),
});
export type ChoicesAnswer = z.infer<typeof ChoicesAnswer>;
