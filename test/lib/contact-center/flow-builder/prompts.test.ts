import { expect, test } from 'vitest';
import { compile } from '../../../../lib/contact-center/flow-builder/compile.ts';
import { flow } from '../../../../lib/contact-center/flow-builder/flow.ts';
import { disconnect, message } from '../../../../lib/contact-center/flow-builder/message-blocks.ts';
import { recording } from '../../../../lib/contact-center/flow-builder/prompts.ts';
import { external, queueMetric, text } from '../../../../lib/contact-center/flow-builder/values.ts';

const uriOf = (...given: Parameters<typeof recording>): string => {
  const content = compile(
    flow('main', 'CONTACT_FLOW', {
      play: message({ prompt: recording(...given), next: 'end' }),
      end: disconnect(),
    }),
    () => 'bucket',
  );
  return /"Uri":"([^"]+)"/.exec(JSON.stringify(content))?.[1] ?? '';
};

test('a recording is in the language of the call, in one that is named, or under a key that the call knows', () => {
  expect(uriOf('menu')).toBe("https://bucket/$['Attributes']['lang']/menu.wav");
  expect(uriOf('menu', 'all')).toBe('https://bucket/all/menu.wav');
  expect(uriOf(external('say1'), 'vi')).toBe("https://bucket/vi/$['External']['say1'].wav");
  expect(uriOf(text`position-${queueMetric('Size')}`, 'vi')).toBe(
    "https://bucket/vi/position-$['Metrics']['Queue']['Size'].wav",
  );
});
