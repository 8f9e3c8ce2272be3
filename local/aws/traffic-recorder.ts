import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** Function that records complete AWS requests, replies and Lambda payloads, so that tests can search them after the run. */
export type TrafficRecorder = (place: string, payload: unknown) => void;

export const noopTrafficRecorder: TrafficRecorder = () => undefined;

/**
 * Opens a traffic recorder that appends each request, reply or payload with its source as one JSON line. Binary content is
 * encoded as base64.
 */
export function createTrafficRecorder(directory: string): TrafficRecorder {
  const path = join(directory, 'traffic.jsonl');
  return (place, payload) =>
    appendFileSync(path, `${JSON.stringify({ place, said: toJsonValue(payload) })}\n`);
}

function toJsonValue(payload: unknown): unknown {
  if (!Buffer.isBuffer(payload)) return payload;
  const text = payload.toString('utf8');
  return text.includes('\ufffd') ? payload.toString('base64') : text;
}
