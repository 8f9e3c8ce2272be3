type Wait = { amount: number; unit: 'minutes' | 'hours' };

/** Returns the text that says how long the PIN stays locked. */
export const pinLockedText: (wait: Wait) => string = ({ amount, unit }) =>
  `PIN đã bị nhập sai nhiều lần. Xin thử lại sau ${amount} ${unit === 'minutes' ? 'phút' : 'giờ'}, hoặc gọi 1022.`;
