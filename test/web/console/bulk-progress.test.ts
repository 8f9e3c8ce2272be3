import { expect, test } from 'vitest';
import { noResponseProblem } from '../../../web/console/api/problem.ts';
import {
  commonTemplates,
  failedOrPending,
  replaceResult,
  templateTextsByTicket,
} from '../../../web/console/screens/queue/bulk-progress.ts';

test('repeating a bulk action runs only failed and unprocessed tickets and replaces their results', () => {
  const first = [
    { code: 'a', problem: undefined },
    { code: 'b', problem: noResponseProblem },
    { code: 'c', problem: undefined },
  ];
  const meant = [{ code: 'a' }, { code: 'b' }, { code: 'c' }, { code: 'd' }];
  expect(failedOrPending(meant, first)).toEqual([{ code: 'b' }, { code: 'd' }]);
  const after = replaceResult(first, { code: 'b', problem: undefined });
  expect(after.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
  expect(failedOrPending(meant, after)).toEqual([{ code: 'd' }]);
});

test('a bulk answer offers only the templates that apply to all selected tickets', () => {
  const of = (code: string, ...templates: string[]) => ({
    code,
    templates: templates.map((one) => ({ code: one, title: one, text: `${one} for ${code}` })),
  });
  const all = [of('a', 'thanks', 'patrol'), of('b', 'patrol', 'closed')];
  expect(commonTemplates(all).map(({ code }) => code)).toEqual(['patrol']);
  expect(templateTextsByTicket('patrol', all)).toEqual([
    { code: 'a', text: 'patrol for a' },
    { code: 'b', text: 'patrol for b' },
  ]);
  expect(commonTemplates([])).toEqual([]);
});
