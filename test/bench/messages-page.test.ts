import { expect, test } from 'vitest';
import { renderMessagesPage } from '../../bench/messages-page.ts';

test('docs/messages.md equals the output of npm run generate -- messages', async () => {
  await expect(renderMessagesPage()).toMatchFileSnapshot('../../docs/messages.md');
});
