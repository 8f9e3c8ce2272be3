import { normalisePhone } from '../text/phone-number.ts';

const dialled: ReadonlySet<string> = new Set(['mobile', 'fixed_line', 'fixed_line_or_mobile']);

/**
 * The number that the hotline would call, in E.164: of Vietnam's mobile and fixed plan. What is toll-free, costs more than
 * a call, lies abroad or on a satellite, or only may be a number, would let strangers spend the hotline's money.
 */
export const callbackNumber = (keyed: string): string | undefined => {
  const phone = normalisePhone(keyed);
  return phone && dialled.has(phone.kind) && /^\+84\d{9,10}$/.test(phone.value)
    ? phone.value
    : undefined;
};
