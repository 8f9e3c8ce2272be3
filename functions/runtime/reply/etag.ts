import { createHash } from 'node:crypto';
import * as z from 'zod';
import { toCanonicalJson } from '../../../core/shared/canonical-json.ts';
import type { HttpRequest } from '../request/request.ts';
import type { HttpReply } from './reply.ts';

const Json = z.unknown();

/** Computes the checksum of a JSON body. Sorts its fields, because DynamoDB returns them in any order. */
const computeChecksum = (body: string): string => {
  const canonicalJson = toCanonicalJson(Json.parse(JSON.parse(body)));
  return createHash('sha256').update(canonicalJson).digest('base64url').slice(0, 22);
};

const parseTags = (header: string): string[] =>
  header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));

/** Adds an ETag built from version and content hash to a JSON response. */
export function addEtag(reply: HttpReply, version?: number): HttpReply {
  const etag = `"${version === undefined ? '' : `${version}.`}${computeChecksum(reply.body)}"`;
  return { ...reply, headers: { ...reply.headers, etag } };
}

/** Returns 304 without a body if the client already has the content of a response that has an ETag. */
export function replyIfChanged(
  reply: HttpReply,
  { headers }: Pick<HttpRequest, 'headers'>,
): HttpReply {
  const isKnown = parseTags(headers['if-none-match'] ?? '').includes(`${reply.headers?.['etag']}`);
  return isKnown ? { ...reply, statusCode: 304, body: '' } : reply;
}

/**
 * Adds an ETag to a JSON response and returns 304 without a body if the client already has the content, so that polling
 * transfers almost nothing.
 */
export function withEtag(
  reply: HttpReply,
  request: Pick<HttpRequest, 'headers'>,
  version?: number,
): HttpReply {
  return replyIfChanged(addEtag(reply, version), request);
}

/** Returns the version number in an ETag that `withEtag` created; undefined if there is none. */
export function parseEtagVersion(ifMatch: string | undefined): number | undefined {
  const number = /^(?:W\/)?"([1-9]\d{0,8})(?:\.[\w-]+)?"$/.exec(ifMatch ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}
