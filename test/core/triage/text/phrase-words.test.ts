import { expect, test } from 'vitest';
import { listAllPhraseWords } from '../../../../core/triage/text/lexicon.ts';

test('phrase-words.json contains the words of the current word lists', async () => {
  const text = `${JSON.stringify(listAllPhraseWords(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../../../core/triage/data/phrase-words.json');
});
