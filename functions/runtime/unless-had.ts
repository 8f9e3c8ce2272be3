import { createHash } from 'node:crypto';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

const isHad = ({ headers }: Request, etag: string, changedAt: Date | undefined): boolean => {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return tags.split(',').some((tag) => tag.trim().replace('W/', '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return changedAt !== undefined && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
};

/** The answer under a name of its own, and as of when it is where that only ever rises; without its text for who has it. */
export const unlessHad = (reply: Reply, request: Request, changedAt?: Date): Reply => {
  const etag = `"${createHash('sha256').update(reply.body).digest('base64url').slice(0, 22)}"`;
  const lastModified = changedAt && { 'last-modified': changedAt.toUTCString() };
  const named = { ...reply, headers: { ...reply.headers, ...lastModified, etag } };
  return isHad(request, etag, changedAt) ? { ...named, statusCode: 304, body: '' } : named;
};
