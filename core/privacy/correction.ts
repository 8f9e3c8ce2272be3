import * as z from 'zod';
import { Email, Phone } from '../intake/report.ts';
import { AlertChannel } from '../messages/alert.ts';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import { Sealed } from '../ticket/sealed.ts';

/** How it should read, as a supervisor types it; number and address take the place of every one that was there. */
export const typedCorrection = {
  newText: written(4000).refine(isVisiblyAtLeast(5), 'text-too-short').optional(),
  newPlace: written(200).refine(isVisiblyAtLeast(2), 'part-too-short').optional(),
  newName: written(100).refine(isVisiblyAtLeast(2), 'part-too-short').optional(),
  newPhone: Phone.optional(),
  newEmail: Email.optional(),
};
const TypedCorrection = z.object(typedCorrection);
export type TypedCorrection = z.infer<typeof TypedCorrection>;

const Contact = z.strictObject({
  sealed: Sealed,
  reach: z.array(AlertChannel),
  /** Finds the tickets of the number; none where an address is all there is. */
  callerHash: z.string().optional(),
});

/** The same as it may be kept. JSON can't bring one. */
export const Correction = z.strictObject({
  text: z.string().optional(),
  place: z.string().optional(),
  contact: Contact.optional(),
  name: Sealed.optional(),
});
export type Correction = z.infer<typeof Correction>;
