import { readFile } from 'node:fs/promises';
import { Vocabulary } from './retired-words.ts';

export const readVocabulary = async (): Promise<Vocabulary> =>
  Vocabulary.parse(JSON.parse(await readFile(new URL('vocabulary.json', import.meta.url), 'utf8')));
