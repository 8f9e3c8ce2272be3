import { expect, test } from 'vitest';
import { renderDataModelPage } from '../../bench/data-model-page.ts';

test('docs/data-model.md lists the declared items and indexes of the table', async () => {
  await expect(renderDataModelPage()).toMatchFileSnapshot('../../docs/data-model.md');
});
