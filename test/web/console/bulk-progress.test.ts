import { expect, test } from 'vitest';
import { unreached } from '../../../web/console/api/problem.ts';
import {
  commonTemplates,
  inPlace,
  textsBy,
  unfinished,
} from '../../../web/console/screens/queue/bulk-progress.ts';

test('only what failed is tried again, and its new result stands where the old one stood', () => {
  const first = [
    { code: 'a', problem: undefined },
    { code: 'b', problem: unreached },
    { code: 'c', problem: undefined },
  ];
  const meant = [{ code: 'a' }, { code: 'b' }, { code: 'c' }, { code: 'd' }];
  expect(unfinished(meant, first)).toEqual([{ code: 'b' }, { code: 'd' }]);
  const after = inPlace(first, { code: 'b', problem: undefined });
  expect(after.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
  expect(unfinished(meant, after)).toEqual([{ code: 'd' }]);
});

test('a template answers several tickets where all of them have it, each in its own words', () => {
  const of = (code: string, ...templates: string[]) => ({
    code,
    templates: templates.map((one) => ({ code: one, title: one, text: `${one} for ${code}` })),
  });
  const all = [of('a', 'thanks', 'patrol'), of('b', 'patrol', 'closed')];
  expect(commonTemplates(all).map(({ code }) => code)).toEqual(['patrol']);
  expect(textsBy('patrol', all)).toEqual([
    { code: 'a', text: 'patrol for a' },
    { code: 'b', text: 'patrol for b' },
  ]);
  expect(commonTemplates([])).toEqual([]);
});
