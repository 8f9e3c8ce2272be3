import * as z from 'zod';
import { Email, Phone } from '../intake/report.ts';
import { AlertChannel } from '../messages/alert.ts';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import { Sealed } from '../ticket/sealed.ts';

/** Corrected values as a supervisor types them. A new phone number or e-mail replaces all contact data of the ticket. */
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
  /** HMAC of the corrected phone number; absent if only an e-mail is left. */
  callerHash: z.string().optional(),
});

/**
 * Correction with contact and name encrypted, as stored. JSON can't contain the ciphertext, so no request body can supply it.
 */
export const Correction = z.strictObject({
  text: z.string().optional(),
  place: z.string().optional(),
  contact: Contact.optional(),
  name: Sealed.optional(),
});
export type Correction = z.infer<typeof Correction>;
