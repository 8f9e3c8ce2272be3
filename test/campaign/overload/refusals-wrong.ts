import type { Served } from './offer.ts';

/** What is wrong with how the shed were told, each only once. */
export const refusalsWrong = (all: readonly Served[]): string[] => {
  const shed = all.filter(({ kind }) => kind === 'shed');
  const wrong = shed.flatMap(({ name, answer }) => {
    const { status, text = '' } = answer ?? {};
    return text.trim() === '' ? [`${name} was refused (${status}) without a word`] : [];
  });
  return [...new Set(wrong)];
};
