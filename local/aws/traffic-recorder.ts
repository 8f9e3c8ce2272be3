import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** Function that records complete AWS requests, replies and Lambda payloads, so that tests can search them after the run. */
export type TrafficRecorder = (place: string, said: unknown) => void;

export const noopTrafficRecorder: TrafficRecorder = () => undefined;

/**
 * Opens a traffic recorder that appends each request, reply or payload with its source as one JSON line. Binary content is
 * encoded as base64.
 */
export function createTrafficRecorder(directory: string): TrafficRecorder {
  const path = join(directory, 'traffic.jsonl');
  return (place, said) =>
    appendFileSync(path, `${JSON.stringify({ place, said: toJsonValue(said) })}\n`);
}

function toJsonValue(said: unknown): unknown {
  if (!Buffer.isBuffer(said)) return said;
  const text = said.toString('utf8');
  return text.includes('\ufffd') ? said.toString('base64') : text;
}
