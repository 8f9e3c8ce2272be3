import { describe, expect, test } from 'vitest';
import { vocabularyFaults } from './retired-words.ts';

const retired = { anew: 'again', 'hot message': 'urgent announcement', hot: 'urgent' };

const faultsOf = (text: string, notYetRefused: string[] = []) =>
  vocabularyFaults([{ file: 'core/a.ts', line: 7, text }], { retired, notYetRefused });

describe('vocabularyFaults', () => {
  test('vocabularyFaults names the place, the retired word as written and the term to use', () => {
    expect(faultsOf('Computed Anew.')).toEqual(['core/a.ts:7: "Anew" is retired: write again']);
  });

  test('vocabularyFaults reports the longer of two overlapping retired phrases', () => {
    expect(faultsOf('a hot message')).toEqual([expect.stringContaining('urgent announcement')]);
  });

  test('vocabularyFaults matches whole words only', () => {
    expect(faultsOf('canewood, a-hot-line, hotline')).toEqual([]);
  });

  test('vocabularyFaults accepts a retired word listed in notYetRefused', () => {
    expect(faultsOf('once anew', ['anew'])).toEqual([]);
  });

  test('vocabularyFaults reports a word in notYetRefused that is no longer used', () => {
    expect(faultsOf('again', ['anew'])).toEqual(['notYetRefused: remove "anew", nothing uses it']);
  });

  test('vocabularyFaults rejects an entry of notYetRefused that is not retired', () => {
    expect(faultsOf('again', ['again'])).toEqual(['notYetRefused: "again" is not retired']);
  });
});
