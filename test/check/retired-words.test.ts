import { describe, expect, test } from 'vitest';
import { vocabularyFaults } from './retired-words.ts';

const retired = { anew: 'again', 'hot message': 'urgent announcement', hot: 'urgent' };

const faultsOf = (text: string, notYetRefused: string[] = []) =>
  vocabularyFaults([{ file: 'core/a.ts', line: 7, text }], { retired, notYetRefused });

describe('vocabularyFaults', () => {
  test('names the place, the word as written and the term to use', () => {
    expect(faultsOf('Computed Anew.')).toEqual(['core/a.ts:7: "Anew" is retired: write again']);
  });

  test('prefers the longer phrase', () => {
    expect(faultsOf('a hot message')).toEqual([expect.stringContaining('urgent announcement')]);
  });

  test('matches whole words only', () => {
    expect(faultsOf('canewood, a-hot-line, hotline')).toEqual([]);
  });

  test('accepts a retired word that is not refused yet', () => {
    expect(faultsOf('once anew', ['anew'])).toEqual([]);
  });

  test('asks to shorten the list when a word is no longer used', () => {
    expect(faultsOf('again', ['anew'])).toEqual(['notYetRefused: remove "anew", nothing uses it']);
  });

  test('rejects an entry of notYetRefused that is not retired', () => {
    expect(faultsOf('again', ['again'])).toEqual(['notYetRefused: "again" is not retired']);
  });
});
