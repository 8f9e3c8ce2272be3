import { expect, test } from 'vitest';
import { drawCallPicture } from './call-picture.ts';
import { lead } from './simulated-call.ts';

test('the picture of a call in the documentation shows the prompts that the contact flows play', async () => {
  const call = await lead({
    script: {
      keys: ['-', '1', '1', '-', '1', '1', '53', '1', '-', '-', '#'],
      speech: ['Quán hát karaoke tới khuya'],
    },
    conditions: { agents: 0 },
  });
  expect([call.end.kind, call.callFunction.tickets.size]).toEqual(['registered', 1]);
  await expect(drawCallPicture(call)).toMatchFileSnapshot('../../../../docs/pictures/a-call.svg');
});
