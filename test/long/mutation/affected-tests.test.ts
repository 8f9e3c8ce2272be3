import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importGraph } from './affected-tests.ts';

const graph = importGraph(join(import.meta.dirname, '../../..'));

test('affectedTests returns the tests that import a changed file directly or indirectly', () => {
  const closure = graph.closureOf('test/core/open311/clients/token.test.ts');
  expect(closure).toContain('core/open311/clients/token.ts');
  expect(graph.closureOf('test/functions/open311/tokens.test.ts')).toContain(
    'core/open311/clients/token.ts',
  );
});

test('affectedTests omits the tests that import none of the changed files', () => {
  const tests = ['test/core/open311/clients/token.test.ts', 'test/core/time/instant.test.ts'];
  expect(graph.affectedTests(tests, ['core/open311/clients/token.ts'])).toEqual(tests.slice(0, 1));
});

test('affectedTests ignores imports of types only', () => {
  const closure = graph.closureOf('core/open311/clients/token.ts');
  expect(closure).toContain('core/ticket/model/ticket-code.ts');
  expect(closure).not.toContain('core/open311/updates/public-request.ts');
});
