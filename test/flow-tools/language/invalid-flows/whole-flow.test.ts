import { test } from 'vitest';
import { action, aFlow, bye, to } from '../flow-fixtures.ts';
import { type Case, isRefused } from './invalid-flow-case.ts';

const cases: Case[] = [
  ['text that is no JSON', '{"Version":', 'format', 'Invalid JSON'],
  ['a list instead of an object', [], 'format', 'It must be a JSON object'],
  [
    'the format from before 2020',
    { modules: [{ id: 'a', branches: [] }] },
    'format',
    'format from before 2020',
  ],
  ['an object as StartAction', { ...aFlow(), StartAction: bye }, 'format', 'Path: StartAction'],
  [
    'a flow without actions',
    { Version: '2019-10-30', StartAction: 'a' },
    'format',
    'Action is missing'.replace('Action', 'Flow'),
  ],
  [
    'a condition without an operator',
    {
      ...aFlow(),
      Actions: [action('a', 'Compare', {}, { Conditions: [{ NextAction: 'a', Condition: {} }] })],
    },
    'format',
    'Actions[0].Transitions.Conditions[0].Condition.Operator',
  ],
  [
    'an unsupported version',
    { ...aFlow(), Version: '2020-01-01' },
    'version',
    'The only version is 2019-10-30',
  ],
  ['an unknown StartAction', { ...aFlow(), StartAction: 'x' }, 'start-action', 'Unknown action x'],
  [
    '251 actions',
    aFlow(
      ...Array.from({ length: 250 }, (_, n) =>
        action(`a${n}`, 'MessageParticipant', { Text: 'a' }, to('bye')),
      ),
    ),
    'action-count',
    'at most 250 actions, not 251',
  ],
  [
    'more than 1 MB',
    { ...aFlow(), Metadata: { note: 'x'.repeat(1024 * 1024) } },
    'size',
    'at most 1 MB',
  ],
  ['two actions with the same identifier', aFlow(bye), 'identifier', 'Duplicate identifier bye'],
  [
    'an identifier with a colon',
    aFlow(action('a:b', 'MessageParticipant', { Text: 'a' }, to('bye'))),
    'identifier',
    'the character :',
  ],
  [
    'an identifier of 51 characters',
    aFlow(action('ă'.repeat(51), 'MessageParticipant', { Text: 'a' }, to('bye'))),
    'identifier',
    'It has 51 characters',
  ],
  [
    'the identifier __proto__',
    aFlow(action('__proto__', 'MessageParticipant', { Text: 'a' }, to('bye'))),
    'identifier',
    'the word __proto__',
  ],
  [
    'actions that no flow type supports together',
    aFlow(
      action('a', 'MessageParticipantIteratively', { Messages: [{ Text: 'a' }] }, to('b')),
      action('b', 'TransferToFlow', { ContactFlowId: 'b' }, to('bye', 'NoMatchingError')),
    ),
    'flow-type',
    'No flow type supports all of these actions. Path: Actions. MessageParticipantIteratively in CUSTOMER_QUEUE',
  ],
  [
    'a module with two return transitions of the same name',
    { ...aFlow(), Settings: { Transitions: [{ ReferenceName: 'a' }, { ReferenceName: 'a' }] } },
    'settings',
    'Duplicate name a',
  ],
];

test.each(cases)('validateFlow rejects an invalid contact flow: %s', isRefused);
