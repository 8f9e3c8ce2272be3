import { expect, test } from 'vitest';
import { validateFlow } from '../../../flow-tools/language/check/validate-flow.ts';
import { action, aFlow, to } from './flow-fixtures.ts';

const flow = aFlow(action('say', 'MessageParticipant', { Text: 'a' }, to('bye')));
const text = JSON.stringify(flow);

test.each([
  ['as text that begins with a byte-order mark', `\uFEFF${text}`, undefined],
  [
    'in a describe response',
    { ContactFlow: { Type: 'CONTACT_FLOW', Content: text } },
    'CONTACT_FLOW',
  ],
  ['in a describe response for a module', { ContactFlowModule: { Content: text } }, 'MODULE'],
  [
    'in an unwrapped describe response',
    { Name: 'a', Type: 'QUEUE_TRANSFER', Content: text },
    'QUEUE_TRANSFER',
  ],
  [
    'in a describe response with the flow as an object',
    { Type: 'CONTACT_FLOW', Content: flow },
    'CONTACT_FLOW',
  ],
  [
    'in a describe response as text',
    JSON.stringify({ Type: 'CONTACT_FLOW', Content: text }),
    'CONTACT_FLOW',
  ],
])('validateFlow accepts a flow %s and returns its declared type', (_, given, type) => {
  expect(validateFlow(given)).toMatchObject({ findings: [], type });
});

const nested = (depth: number): unknown => (depth === 0 ? 'a' : [nested(depth - 1)]);
const holding = (value: unknown) => ({ ...flow, Actions: [value] });

test.each([
  ['broken JSON', `${text.slice(0, 40)},,`, /Invalid JSON: .*position 4\d/],
  ['an empty text', '', /Invalid JSON/],
  [
    'a describe response without content',
    { ContactFlow: { Type: 'CONTACT_FLOW' } },
    /Content is missing/,
  ],
  ['an unknown flow type', { Type: 'FANCY', Content: text }, /no type of flows FANCY/],
  ['a CloudFormation template', { Resources: {} }, /CloudFormation template/],
  ['deeply nested lists', holding(nested(5000)), /more than 100 deep/],
  ['a “__proto__” key', '{"Actions":[{"__proto__":{}}]}', /__proto__/],
])('validateFlow rejects %s with a single error that states the reason', (_, given, reason) => {
  const { findings } = validateFlow(given);
  expect(findings).toMatchObject([{ level: 'error', rule: 'format' }]);
  expect(findings[0]?.message).toMatch(reason);
});

test('validateFlow ignores the layout metadata that the Amazon Connect console adds', () => {
  for (const Metadata of ['a', [], { type: 5, name: {} }, { type: 'ofAnotherTime' }])
    expect(validateFlow({ ...flow, Metadata }).findings).toEqual([]);
});
