import * as z from 'zod';
import { parsePhoneNumber } from '../../../text/phone-number.ts';
import { Instant } from '../../../time/instant.ts';

/** Returns whether the text is a telephone number, a citizen's identity number, an e-mail address or a link. */
const isPersonalData = (text: string): boolean => {
  const isNumber = /^[\d\s.+()-]+$/.test(text);
  const isIdentityNumber = /^0\d{11}$/.test(text.replaceAll(/\D/g, ''));
  return (
    /@|:\/\//.test(text) || (isNumber && (isIdentityNumber || parsePhoneNumber(text) !== undefined))
  );
};

/**
 * Number of a report in the national feedback system. The official format is unknown, so the schema accepts any 1 to 40
 * visible characters with single spaces between them. It rejects personal data, because the number is stored without
 * encryption.
 */
export const NationalNumber = z
  .string('national-number-required')
  .trim()
  .min(1, 'national-number-required')
  .max(40, 'national-number-too-long')
  .regex(/^[\p{L}\p{N}\p{P}\p{S}]+(?: [\p{L}\p{N}\p{P}\p{S}]+)*$/u, 'national-number-invisible')
  .refine((text) => !isPersonalData(text), 'national-number-personal');

/** Record of the entry of a report in the national feedback system. The ticket's events contain earlier numbers. */
export const NationalRecord = z.object({
  number: z.string(),
  enteredAt: Instant,
  /** Cognito subject of the staff member who recorded the number. Officers and citizens never see it. */
  by: z.string(),
});
export type NationalRecord = z.infer<typeof NationalRecord>;
