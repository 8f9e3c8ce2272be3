import { type PhoneNumber, parsePhoneNumber } from './phone-number.ts';

const reachableKinds: ReadonlySet<string> = new Set(['mobile', 'fixed_line', 'unverified']);

/** Parses a phone number. Returns undefined if the number is invalid or if neither messages nor callbacks can reach it. */
export function parseReachablePhone(written: string): PhoneNumber | undefined {
  const phone = parsePhoneNumber(written);
  return phone && reachableKinds.has(phone.kind) ? phone : undefined;
}
