import { expect, test } from 'vitest';
import { buildUnroutedReply } from '../../../../functions/runtime/reply/unrouted-reply.ts';
import { toRequest } from '../../../../functions/runtime/request/request.ts';
import { httpEvent } from '../../../support/events/lambda-events.ts';

const getLanguageLinks = (method: string, path: string): (string | undefined)[] => {
  const { body = '' } = buildUnroutedReply(toRequest(httpEvent(method, path)), 'no-such-page');
  return [...String(body).matchAll(/<a href="([^"]*)"[^>]* hreflang/g)].map(([, href]) => href);
};

test('an error page links to the requested address in the other languages', () => {
  expect(getLanguageLinks('GET', '/en/khong-co')).toEqual(['/khong-co', '/km/khong-co']);
});

test.each([
  ['a form submission', 'POST', '/bao-cao/khong-co'],
  ['a path that is the address of another site', 'GET', '//other.example/x'],
  ['a path that browsers read as the address of another site', 'GET', '/\\other.example'],
])('the error page for %s has no language links', (_, method, path) => {
  expect(getLanguageLinks(method, path)).toEqual([]);
});
