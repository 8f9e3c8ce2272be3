import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes down what parts of the cloud say to each other, whole, for whoever searches it when the run is over. */
export type Tape = (place: string, said: unknown) => void;

export const noTape: Tape = () => undefined;

/** A line for each thing that was said: where, and what; bytes that are no text as base64. */
export function openTape(directory: string): Tape {
  const path = join(directory, 'tape.jsonl');
  return (place, said) =>
    appendFileSync(path, `${JSON.stringify({ place, said: inJson(said) })}\n`);
}

function inJson(said: unknown): unknown {
  if (!Buffer.isBuffer(said)) return said;
  const text = said.toString('utf8');
  return text.includes('\ufffd') ? said.toString('base64') : text;
}
