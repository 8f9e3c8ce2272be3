import type { IncomingMessage } from 'node:http';

/** Reads the whole body of a request; returns undefined when the body is larger than the limit. */
export async function readBody(
  request: IncomingMessage,
  limitBytes: number,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= limitBytes) {
      chunks.push(bytes);
    }
  }
  return size > limitBytes ? undefined : Buffer.concat(chunks);
}
