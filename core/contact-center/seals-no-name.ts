import type { Seal } from '../ticket/keyed.ts';

/** A call brings a number and never a name: whoever answers it has no key for one. */
export const sealsNoName: Seal = () =>
  Promise.reject(new Error('A call brought a name, which nobody here can seal'));
