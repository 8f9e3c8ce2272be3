import * as z from 'zod';
import { Email, Phone } from '../intake/report.ts';
import { NotificationChannel } from '../messages/notification.ts';
import { boundedText, hasVisibleLength } from '../text/written.ts';
import { Ciphertext } from '../ticket/ciphertext.ts';

/**
 * Schema of corrected values as a supervisor enters them. A new phone number or e-mail address replaces all contact data of
 * the ticket.
 */
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
  /** HMAC of the corrected phone number. Undefined if the corrected contact has only an e-mail address. */
  callerHash: z.string().optional(),
});

/**
 * Correction with encrypted contact and name, as stored. A JSON request body can't supply it, because JSON can't contain the
 * ciphertext.
 */
export const Correction = z.strictObject({
  text: z.string().optional(),
  place: z.string().optional(),
  contact: Contact.optional(),
  name: Ciphertext.optional(),
});
export type Correction = z.infer<typeof Correction>;
