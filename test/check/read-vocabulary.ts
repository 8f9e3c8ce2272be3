import { readFile } from 'node:fs/promises';
import { Vocabulary } from './retired-words.ts';

export async function readVocabulary(): Promise<Vocabulary> {
  return Vocabulary.parse(
    JSON.parse(await readFile(new URL('vocabulary.json', import.meta.url), 'utf8')),
  );
}
