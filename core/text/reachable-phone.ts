import { normalisePhone, type PhoneNumber } from './phone-number.ts';

const reachable: ReadonlySet<string> = new Set(['mobile', 'fixed_line', 'unverified']);

/** A number that a message or a callback can reach, in E.164, whatever way it was written; nothing for any other. */
export const reachablePhone = (written: string): PhoneNumber | undefined => {
  const phone = normalisePhone(written);
  return phone && reachable.has(phone.kind) ? phone : undefined;
};
