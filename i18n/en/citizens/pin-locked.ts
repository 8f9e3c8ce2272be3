import type * as Vi from '../../vi/citizens/pin-locked.ts';

export const pinLockedText: typeof Vi.pinLockedText = ({ amount, unit }) =>
  `A wrong PIN was entered too many times. Please try again in ${amount} ${amount === 1 ? unit.slice(0, -1) : unit}, or call 1022.`;
