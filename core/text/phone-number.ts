import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import * as z from 'zod';
import { convertOldNumber, toDialledNumber } from './normalize-phone.ts';
import rules from './phone-rules.json' with { type: 'json' };

const PhoneKind = z.enum([
  'mobile',
  'fixed_line',
  'fixed_line_or_mobile',
  'premium_rate',
  'toll_free',
  'shared_cost',
  'voip',
  'personal_number',
  'pager',
  'uan',
  'voicemail',
  'hotline',
  'emergency',
  'child_protection',
  'moh_hotline',
  'unverified',
]);
type PhoneKind = z.infer<typeof PhoneKind>;

/** Phone number in E.164 format, or a short code as dialed. Phone numbers are contact data, not identity data. */
export type PhoneNumber = {
  kind: PhoneKind;
  value: string;
  converted?: true;
  warning?: 'possible-but-not-valid';
};

const shortNumbers = new Map(
  rules.shortNumbers.map(({ dialled, kind }) => [dialled, PhoneKind.parse(kind)]),
);
const minDigits = 8;

const isMobileUnknownToLibrary = (national: string): boolean =>
  national.length === 10 &&
  rules.mobilePrefixesUnknownToLibrary.some((prefix) => national.startsWith(prefix));

const parseByLibrary = (number: string): PhoneNumber | undefined => {
  const parsed = parsePhoneNumberFromString(number, 'VN');
  if (!parsed?.isPossible()) return undefined;
  const value = parsed.number;
  const type = PhoneKind.safeParse(parsed.getType()?.toLowerCase());
  return parsed.isValid() && type.success
    ? { kind: type.data, value }
    : { kind: 'unverified', value, warning: 'possible-but-not-valid' };
};

/** Parses a phone number as a citizen types or dictates it. Returns undefined if the input cannot be a phone number. */
export function parsePhoneNumber(input: string): PhoneNumber | undefined {
  const national = toDialledNumber(input);
  const short = shortNumbers.get(national);
  if (short) return { kind: short, value: national };
  if (national.replace('+', '').length < minDigits) return undefined;

  const number = convertOldNumber(national);
  const phone = isMobileUnknownToLibrary(number)
    ? { kind: 'mobile' as const, value: `+84${number.slice(1)}` }
    : parseByLibrary(number);
  return phone && number !== national ? { ...phone, converted: true } : phone;
}
