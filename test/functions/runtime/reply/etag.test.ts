import { describe, expect, test } from 'vitest';
import { parseEtagVersion, withEtag } from '../../../../functions/runtime/reply/etag.ts';
import { buildJsonReply } from '../../../../functions/runtime/reply/reply.ts';
import { toRequest } from '../../../../functions/runtime/request/request.ts';
import { httpEvent } from '../../../support/events/lambda-events.ts';

const conditionalRequest = (ifNoneMatch?: string) =>
  toRequest(
    httpEvent('GET', '/', { headers: ifNoneMatch ? { 'if-none-match': ifNoneMatch } : {} }),
  );
const answer = buildJsonReply(200, { code: '1', late: undefined });
const etagOf = (reply = answer, version?: number): string =>
  String(withEtag(reply, conditionalRequest(), version).headers?.['etag']);

describe('unchanged responses by ETag', () => {
  test.each([
    ['unchanged', (etag: string) => etag],
    ['as a weak ETag', (etag: string) => `W/${etag}`],
    ['in a list of ETags', (etag: string) => `"other", ${etag}`],
  ])('a request returns 304 when the current ETag is sent %s', (_, written) => {
    const reply = withEtag(answer, conditionalRequest(written(etagOf())));
    expect([reply.statusCode, reply.body, reply.headers?.['etag']]).toEqual([304, '', etagOf()]);
  });

  test('an ETag ignores the order of fields but not the order of list items', () => {
    const [one, other] = [
      buildJsonReply(200, { a: { x: 1, y: 2 }, b: [1, 2] }),
      buildJsonReply(200, { b: [1, 2], a: { y: 2, x: 1 } }),
    ];
    expect(etagOf(other)).toBe(etagOf(one));
    expect(etagOf(buildJsonReply(200, { a: { x: 1, y: 2 }, b: [2, 1] }))).not.toBe(etagOf(one));
  });

  test('a response is sent in full when its content differs from the known ETag’s, even at the same version', () => {
    const later = buildJsonReply(200, { code: '1', late: 'resolve' });
    const reply = withEtag(later, conditionalRequest(etagOf(answer, 7)), 7);
    expect([reply.statusCode, reply.body]).toEqual([200, later.body]);
  });
});

describe('version in an ETag', () => {
  test('the version of the data can be parsed from an ETag', () => {
    expect(parseEtagVersion(etagOf(answer, 12))).toBe(12);
    expect(parseEtagVersion('"12"')).toBe(12);
  });

  test.each(['*', '', '12', '"0"', '"-1.x"', '"x.12"', undefined])(
    'no version can be parsed from the If-None-Match header %s',
    (header) => {
      expect(parseEtagVersion(header)).toBe(undefined);
    },
  );
});
