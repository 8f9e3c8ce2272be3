import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  matchConsolePath,
  parseConsoleLocation,
  toConsoleHref,
} from '../../../web/console/data/console-location.ts';

const addressIn = (href: string) => parseConsoleLocation(new URL(href, 'https://1022.test'));

test.each([
  ['/console', '/'],
  ['/console/', '/'],
  ['/console/queue', '/queue'],
  ['/console/tickets/4821937056', '/tickets/4821937056'],
])('parseConsoleAddress maps the URL path %s to the screen path %s', (href, path) => {
  expect(addressIn(href).path).toBe(path);
});

test('parseConsoleAddress keeps the query string with which Amazon Connect opens a ticket', () => {
  expect(addressIn('/console/tickets/4821937056?contact=ab-12').query).toEqual({
    contact: 'ab-12',
  });
});

test('parseConsoleAddress returns every query parameter unchanged', () => {
  const query = fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(query, (parameters) => {
      expect({ ...addressIn(toConsoleHref('/queue', parameters)).query }).toEqual({
        ...parameters,
      });
    }),
    { numRuns: 50 },
  );
});

test('matchConsolePath returns the parameters of a matching path and undefined for other paths', () => {
  expect(matchConsolePath('/tickets/{code}', '/tickets/4821937056')).toEqual({
    code: '4821937056',
  });
  expect(matchConsolePath('/tickets/{code}', '/tickets')).toBeUndefined();
  expect(matchConsolePath('/tickets/{code}', '/tickets/1/2')).toBeUndefined();
  expect(matchConsolePath('/queue', '/queue')).toEqual({});
  expect(matchConsolePath('/tickets/{code}', '/tickets/%E0%A4')).toEqual({ code: '%E0%A4' });
});
