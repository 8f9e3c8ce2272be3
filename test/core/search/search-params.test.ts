import { expect, test } from 'vitest';
import * as z from 'zod';
import { ticketSearchParamsShape } from '../../../core/search/search-params.ts';

const schema = z.object(ticketSearchParamsShape);

test('a value that a list repeats counts once', () => {
  expect(schema.parse({ priority: 'P1,P2,P1,P1' })).toMatchObject({ priority: ['P1', 'P2'] });
});

test.each(['P1,P9', 'P1,', ''])('the list of priorities “%s” is rejected', (priority) => {
  expect(schema.safeParse({ priority }).error?.issues).toMatchObject([
    { path: ['priority'], message: 'not-allowed' },
  ]);
});
