import { expect, test } from 'vitest';
import {
  buildUnroutedReply,
  type UnroutedProblem,
} from '../../../../functions/runtime/reply/unrouted-reply.ts';
import { toRequest } from '../../../../functions/runtime/request/request.ts';
import { httpEvent } from '../../../support/events/lambda-events.ts';

const getLanguageLinks = (
  method: string,
  path: string,
  word: UnroutedProblem = 'unavailable',
): (string | undefined)[] => {
  const { body = '' } = buildUnroutedReply(toRequest(httpEvent(method, path)), word);
  return [...String(body).matchAll(/<a href="([^"]*)"[^>]* hreflang/g)].map(([, href]) => href);
};

test('an error page links to the requested address in the other languages', () => {
  expect(getLanguageLinks('GET', '/en/hoi-dap')).toEqual(['/hoi-dap', '/km/hoi-dap']);
});

test('the error page for an unknown path, which may contain personal data, links to the home pages', () => {
  expect(getLanguageLinks('GET', '/en/0912345678', 'no-such-page')).toEqual(['/', '/km']);
});

test.each([
  ['a form submission', 'POST', '/bao-cao/khong-co'],
  ['a path that is the address of another site', 'GET', '//other.example/x'],
  ['a path that browsers read as the address of another site', 'GET', '/\\other.example'],
])('the error page for %s has no language links', (_, method, path) => {
  expect(getLanguageLinks(method, path)).toEqual([]);
});
