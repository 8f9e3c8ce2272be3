import type * as Vi from '../../vi/citizens/pin-locked.ts';

export const pinLockedText: typeof Vi.pinLockedText = ({ amount, unit }) =>
  `PIN ត្រូវបានបញ្ចូលខុសច្រើនដង។ សូមសាកម្តងទៀតក្នុងរយៈពេល ${amount} ${unit === 'minutes' ? 'នាទី' : 'ម៉ោង'} ឬទូរស័ព្ទទៅលេខ 1022។`;
