import { expect, test } from 'vitest';
import { listAllPhraseWords } from '../../../../core/triage/text/lexicon.ts';

test('stores the words of the current word lists, so that a cold start need not compute them', async () => {
  const text = `${JSON.stringify(listAllPhraseWords(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../../../core/triage/data/phrase-words.json');
});
