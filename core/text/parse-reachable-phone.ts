import { normalisePhone, type PhoneNumber } from './phone-number.ts';

const reachable: ReadonlySet<string> = new Set(['mobile', 'fixed_line', 'unverified']);

/** Parses a phone number. Returns undefined if the number is invalid or if neither messages nor callbacks can reach it. */
export function parseReachablePhone(written: string): PhoneNumber | undefined {
  const phone = normalisePhone(written);
  return phone && reachable.has(phone.kind) ? phone : undefined;
}
