import { expect, test } from 'vitest';
import { messagesPage } from '../../bench/messages-page.ts';

test('docs/messages.md equals the output of npm run generate -- messages', async () => {
  await expect(messagesPage()).toMatchFileSnapshot('../../docs/messages.md');
});
