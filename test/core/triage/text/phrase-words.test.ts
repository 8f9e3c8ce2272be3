import { expect, test } from 'vitest';
import { buildWordListIndex } from '../../../../core/triage/text/cue-index.ts';
import { listAllPhraseWords } from '../../../../core/triage/text/lexicon.ts';

test('phrase-words.json contains the words of the current word lists', async () => {
  const text = `${JSON.stringify(listAllPhraseWords(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(
    '../../../../core/triage/data/phrase-words.json',
    'run npm run generate -- snapshots --only phrase-words',
  );
});

test('stored words of a phrase that the word list lacks are rejected with the command that generates them', () => {
  const cues = [{ tag: 'VP27', weight: 1, phrase: 'mất điện' }];
  const { byWord } = buildWordListIndex(cues, {}, { first: { mat: '1' }, vocabulary: 'mat dien' });
  expect(() => byWord.get('mat')).toThrow('npm run generate -- snapshots --only phrase-words');
});
