import { expect, test } from 'vitest';
import { validateFlow } from '../../../../lib/contact-center/flow-language/validate-flow.ts';
import { action, aFlow, to } from './a-flow.ts';

const flow = aFlow(action('say', 'MessageParticipant', { Text: 'a' }, to('bye')));
const text = JSON.stringify(flow);

test.each([
  ['as text that begins with a byte-order mark', `\uFEFF${text}`, undefined],
  [
    'in what the service describes',
    { ContactFlow: { Type: 'CONTACT_FLOW', Content: text } },
    'CONTACT_FLOW',
  ],
  ['in a module that the service describes', { ContactFlowModule: { Content: text } }, 'MODULE'],
  [
    'in a description that a tool has unwrapped',
    { Name: 'a', Type: 'QUEUE_TRANSFER', Content: text },
    'QUEUE_TRANSFER',
  ],
  [
    'in a description with the flow itself inside',
    { Type: 'CONTACT_FLOW', Content: flow },
    'CONTACT_FLOW',
  ],
  [
    'in a description that is text',
    JSON.stringify({ Type: 'CONTACT_FLOW', Content: text }),
    'CONTACT_FLOW',
  ],
])('a flow %s is read, with the type that is said beside it', (_, given, type) => {
  expect(validateFlow(given)).toMatchObject({ findings: [], type });
});

const nested = (depth: number): unknown => (depth === 0 ? 'a' : [nested(depth - 1)]);
const holding = (value: unknown) => ({ ...flow, Actions: [value] });

test.each([
  ['broken JSON', `${text.slice(0, 40)},,`, /It is not JSON: .*position 4\d/],
  ['no text at all', '', /It is not JSON/],
  [
    'a description without its flow',
    { ContactFlow: { Type: 'CONTACT_FLOW' } },
    /Content is missing/,
  ],
  ['a type that no flow has', { Type: 'FANCY', Content: text }, /no type of flows FANCY/],
  ['a CloudFormation template', { Resources: {} }, /CloudFormation template/],
  ['lists that exhaust their reader', holding(nested(5000)), /more than 100 deep/],
  ['a name for the prototype', '{"Actions":[{"__proto__":{}}]}', /__proto__/],
])('%s is refused with its reason, once', (_, given, reason) => {
  const { findings } = validateFlow(given);
  expect(findings).toMatchObject([{ level: 'error', rule: 'format' }]);
  expect(findings[0]?.message).toMatch(reason);
});

test('what the console keeps for itself decides nothing', () => {
  for (const Metadata of ['a', [], { type: 5, name: {} }, { type: 'ofAnotherTime' }])
    expect(validateFlow({ ...flow, Metadata }).findings).toEqual([]);
});
