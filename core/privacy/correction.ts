import * as z from 'zod';
import {
  BusinessNameInput,
  EmailInput,
  PhoneInput,
  TaxNumberInput,
} from '../intake/report/report.ts';
import { NotificationChannel } from '../messages/notification.ts';
import { buildBoundedTextSchema, buildMinVisibleLengthCheck } from '../text/bounded-text-schema.ts';
import { Ciphertext } from '../ticket/model/fields/ciphertext.ts';

/**
 * Schema of corrected values as a supervisor enters them. A new phone number or e-mail address replaces all contact data of
 * the ticket. A new name, business name or tax number replaces only that field of the identity.
 */
export const plainTextCorrectionShape = {
  newText: buildBoundedTextSchema(4000)
    .refine(buildMinVisibleLengthCheck(5), 'text-too-short')
    .optional(),
  newPlace: buildBoundedTextSchema(200)
    .refine(buildMinVisibleLengthCheck(2), 'part-too-short')
    .optional(),
  newName: buildBoundedTextSchema(100)
    .refine(buildMinVisibleLengthCheck(2), 'part-too-short')
    .optional(),
  newBusinessName: BusinessNameInput.refine(
    buildMinVisibleLengthCheck(2),
    'part-too-short',
  ).optional(),
  newTaxNumber: TaxNumberInput.optional(),
  newPhone: PhoneInput.optional(),
  newEmail: EmailInput.optional(),
};
const PlainTextCorrection = z.object(plainTextCorrectionShape);
export type PlainTextCorrection = z.infer<typeof PlainTextCorrection>;

const Contact = z.strictObject({
  sealed: Ciphertext,
  contactChannels: z.array(NotificationChannel),
  /** HMAC of the corrected phone number; absent if the corrected contact has only an e-mail address. */
  callerHash: z.string().optional(),
});

/**
 * Correction with encrypted contact and name, as stored. A JSON request body can't supply it, because JSON can't contain the
 * ciphertext.
 */
export const DataCorrection = z.strictObject({
  text: z.string().optional(),
  place: z.string().optional(),
  contact: Contact.optional(),
  name: Ciphertext.optional(),
});
export type DataCorrection = z.infer<typeof DataCorrection>;
