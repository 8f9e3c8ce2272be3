import { expect, test } from 'vitest';
import { messagesPage } from '../../bench/messages-page.ts';

test('docs/messages.md is what npm run generate -- messages writes from the data', async () => {
  await expect(messagesPage()).toMatchFileSnapshot('../../docs/messages.md');
});
