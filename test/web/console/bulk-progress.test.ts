import { expect, test } from 'vitest';
import { noResponseProblem } from '../../../web/console/api/problem.ts';
import {
  filterFailedOrPending,
  findCommonAnswerTemplates,
  listAnswerTemplateTexts,
  replaceBulkActionResult,
} from '../../../web/console/screens/queue/bulk/bulk-progress.ts';

test('repeating a bulk action runs only failed and unprocessed tickets and replaces their results', () => {
  const first = [
    { code: 'a', problem: undefined },
    { code: 'b', problem: noResponseProblem },
    { code: 'c', problem: undefined },
  ];
  const tickets = [{ code: 'a' }, { code: 'b' }, { code: 'c' }, { code: 'd' }];
  expect(filterFailedOrPending(tickets, first)).toEqual([{ code: 'b' }, { code: 'd' }]);
  const after = replaceBulkActionResult(first, { code: 'b', problem: undefined });
  expect(after.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
  expect(filterFailedOrPending(tickets, after)).toEqual([{ code: 'd' }]);
});

test('a bulk answer offers only the templates that apply to all selected tickets', () => {
  const of = (code: string, ...templates: string[]) => ({
    code,
    templates: templates.map((one) => ({ code: one, title: one, text: `${one} for ${code}` })),
  });
  const all = [of('a', 'thanks', 'patrol'), of('b', 'patrol', 'closed')];
  expect(findCommonAnswerTemplates(all).map(({ code }) => code)).toEqual(['patrol']);
  expect(listAnswerTemplateTexts('patrol', all)).toEqual([
    { code: 'a', text: 'patrol for a' },
    { code: 'b', text: 'patrol for b' },
  ]);
  expect(findCommonAnswerTemplates([])).toEqual([]);
});
