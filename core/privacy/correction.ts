import * as z from 'zod';
import { Email, Phone } from '../intake/report.ts';
import { NotificationChannel } from '../messages/notification.ts';
import { boundedText, hasVisibleLength } from '../text/written.ts';
import { Ciphertext } from '../ticket/ciphertext.ts';

/** Corrected values as a supervisor types them. A new phone number or e-mail replaces all contact data of the ticket. */
export const typedCorrectionShape = {
  newText: boundedText(4000).refine(hasVisibleLength(5), 'text-too-short').optional(),
  newPlace: boundedText(200).refine(hasVisibleLength(2), 'part-too-short').optional(),
  newName: boundedText(100).refine(hasVisibleLength(2), 'part-too-short').optional(),
  newPhone: Phone.optional(),
  newEmail: Email.optional(),
};
const TypedCorrection = z.object(typedCorrectionShape);
export type TypedCorrection = z.infer<typeof TypedCorrection>;

const Contact = z.strictObject({
  sealed: Ciphertext,
  reach: z.array(NotificationChannel),
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
  name: Ciphertext.optional(),
});
export type Correction = z.infer<typeof Correction>;
