import { expect, test } from 'vitest';
import { compileFlow } from '../../../../lib/contact-center/flow-builder/compile.ts';
import { defineFlow } from '../../../../lib/contact-center/flow-builder/flow.ts';
import {
  disconnect,
  playMessage,
} from '../../../../lib/contact-center/flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../../../lib/contact-center/flow-builder/prompts.ts';
import {
  flowText,
  lambdaResultRef,
  queueMetricRef,
} from '../../../../lib/contact-center/flow-builder/values.ts';

const uriOf = (...given: Parameters<typeof recordingPrompt>): string => {
  const content = compileFlow(
    defineFlow('main', 'CONTACT_FLOW', {
      play: playMessage({ prompt: recordingPrompt(...given), next: 'end' }),
      end: disconnect(),
    }),
    () => 'bucket',
  );
  return /"Uri":"([^"]+)"/.exec(JSON.stringify(content))?.[1] ?? '';
};

test('the flow builder resolves a prompt’s ARN by the call’s language, a fixed language or an attribute', () => {
  expect(uriOf('menu')).toBe("https://bucket/$['Attributes']['lang']/menu.wav");
  expect(uriOf('menu', 'all')).toBe('https://bucket/all/menu.wav');
  expect(uriOf(lambdaResultRef('say1'), 'vi')).toBe("https://bucket/vi/$['External']['say1'].wav");
  expect(uriOf(flowText`position-${queueMetricRef('Size')}`, 'vi')).toBe(
    "https://bucket/vi/position-$['Metrics']['Queue']['Size'].wav",
  );
});
