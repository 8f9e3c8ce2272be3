import { createHash } from 'node:crypto';
import type { HttpRequest } from '../request/request.ts';
import type { HttpReply } from './reply.ts';

const isUnchangedForClient = (
  { headers }: HttpRequest,
  etag: string,
  changedAt: Date | undefined,
): boolean => {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return tags.split(',').some((tag) => tag.trim().replace('W/', '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return changedAt !== undefined && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
};

/**
 * Adds an ETag, and `Last-Modified` if `changedAt` is given. Returns 304 without a body if the client already has this
 * version. Pass `changedAt` only if it never goes back in time.
 */
export function withDownloadEtag(
  reply: HttpReply,
  request: HttpRequest,
  changedAt?: Date,
): HttpReply {
  const etag = `"${createHash('sha256').update(reply.body).digest('base64url').slice(0, 22)}"`;
  const lastModified = changedAt && { 'last-modified': changedAt.toUTCString() };
  const named = { ...reply, headers: { ...reply.headers, ...lastModified, etag } };
  return isUnchangedForClient(request, etag, changedAt)
    ? { ...named, statusCode: 304, body: '' }
    : named;
}
