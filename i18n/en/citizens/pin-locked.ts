import type * as Vi from '../../vi/citizens/pin-locked.ts';

export const pinLockedText: typeof Vi.pinLockedText = ({ amount, unit }) =>
  `The PIN was wrong too often. Please try again in ${amount} ${amount === 1 ? unit.slice(0, -1) : unit}, or call 1022.`;
