import { expect, test } from 'vitest';
import { openOutput } from './output.ts';

const opened = (isTTY: boolean) => {
  const time = { ms: 0 };
  let text = '';
  const target = {
    isTTY,
    write(more: string) {
      text += more;
    },
  };
  return { time, output: openOutput(target, () => time.ms), text: () => text };
};

test('without a terminal, a long check prints its status at most once a minute', () => {
  const { time, output, text } = opened(false);
  for (const ms of [1000, 59_999, 60_000, 61_000, 119_000, 121_000]) {
    time.ms = ms;
    output.status(() => `at ${ms}`);
  }
  expect(text()).toBe('at 60000\nat 121000\n');
});

test('on a terminal, the next output of a long check overwrites its status line', () => {
  const { time, output, text } = opened(true);
  time.ms = 1000;
  output.status(() => 'half');
  output.line('done');
  expect(text()).toBe('\r\u001b[Khalf\r\u001b[Kdone\n');
});
