import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** Recorder of complete requests, replies and payloads, which tests search after the run. */
export type TrafficRecorder = (place: string, said: unknown) => void;

export const noTrafficRecorder: TrafficRecorder = () => undefined;

/**
 * Opens a recorder that appends one JSON line per record, with the record's source and content; binary content is encoded as
 * base64.
 */
export function openTrafficRecorder(directory: string): TrafficRecorder {
  const path = join(directory, 'tape.jsonl');
  return (place, said) =>
    appendFileSync(path, `${JSON.stringify({ place, said: inJson(said) })}\n`);
}

function inJson(said: unknown): unknown {
  if (!Buffer.isBuffer(said)) return said;
  const text = said.toString('utf8');
  return text.includes('\ufffd') ? said.toString('base64') : text;
}
