import { expect, test } from 'vitest';
import { renderMessagesPage } from '../../bench/messages-page.ts';

test('docs/messages.md contains the messages of the current directory', async () => {
  await expect(renderMessagesPage()).toMatchFileSnapshot('../../docs/messages.md');
});
