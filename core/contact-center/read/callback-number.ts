import { parsePhoneNumber } from '../../text/phone-number.ts';

const allowedNumberKinds: ReadonlySet<string> = new Set([
  'mobile',
  'fixed_line',
  'fixed_line_or_mobile',
]);

/**
 * Returns a callback number in E.164 format if it is a Vietnamese mobile or landline number. Returns undefined for
 * toll-free, premium, foreign and satellite numbers, which could cause high charges for the hotline.
 */
export function parseCallbackNumber(typedNumber: string): string | undefined {
  const phone = parsePhoneNumber(typedNumber);
  return phone && allowedNumberKinds.has(phone.kind) && /^\+84\d{9,10}$/.test(phone.value)
    ? phone.value
    : undefined;
}
