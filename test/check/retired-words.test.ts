import { describe, expect, test } from 'vitest';
import { vocabularyFaults } from './retired-words.ts';

const retired = { anew: 'again', 'hot message': 'urgent announcement', hot: 'urgent' };

const faultsOf = (text: string, notYetRefused: string[] = []) =>
  vocabularyFaults([{ file: 'core/a.ts', line: 7, text }], { retired, notYetRefused });

describe('vocabularyFaults finds retired words in texts', () => {
  test('vocabularyFaults reports position, retired word as written and replacement', () => {
    expect(faultsOf('Computed Anew.')).toEqual(['core/a.ts:7: "Anew" is retired: write again']);
  });

  test('vocabularyFaults reports only the longer one when two retired phrases overlap', () => {
    expect(faultsOf('a hot message')).toEqual([expect.stringContaining('urgent announcement')]);
  });

  test('vocabularyFaults matches whole words only', () => {
    expect(faultsOf('canewood, a-hot-line, hotline')).toEqual([]);
  });

  test('vocabularyFaults accepts a retired word that is in the exception list notYetRefused', () => {
    expect(faultsOf('once anew', ['anew'])).toEqual([]);
  });

  test('vocabularyFaults asks to remove a word from the exception list notYetRefused when no text contains the word', () => {
    expect(faultsOf('again', ['anew'])).toEqual(['notYetRefused: remove "anew", nothing uses it']);
  });

  test('vocabularyFaults reports a word in the exception list notYetRefused if the list of retired words lacks it', () => {
    expect(faultsOf('again', ['again'])).toEqual(['notYetRefused: "again" is not retired']);
  });
});
