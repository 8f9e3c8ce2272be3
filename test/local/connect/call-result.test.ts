import { expect, test } from 'vitest';
import type { CallTranscript } from '../../../flow-tools/simulator/caller/transcript.ts';
import { formatHotlineCall } from '../../../local/connect/call-output.ts';
import { toCallResult } from '../../../local/connect/call-result.ts';
import { readCallCommandOptions } from '../../../local/connect/caller/call-command-options.ts';
import {
  disconnectAction,
  loadTestFlow,
  messageAction,
  runTestCall,
  setAttributesAction,
} from '../../flow-tools/simulator/call-harness.ts';

test('the report of a call to the hotline ends with the kind of result and the ticket', async () => {
  const flow = loadTestFlow([
    setAttributesAction('keep', { ticket: '4821937056', ended: 'registered' }, 'end'),
    disconnectAction(),
  ]);
  const call = toCallResult(await runTestCall({ flows: [flow] }));
  const options = { isWhole: false, systemName: '1022', formatEnd: () => [] };
  expect(formatHotlineCall(call, options)).toEqual([
    '  0:00   registered (Disconnect)',
    '         ticket 4821937056',
  ]);
});

const ended = (more: Partial<CallTranscript>): CallTranscript => ({
  contactId: '00000000-0000-4000-8000-000000000000',
  from: '+84912345678',
  to: '+842943861022',
  channel: 'VOICE',
  flow: 'main',
  startedAt: '2021-12-03T01:00:00.000Z',
  seconds: 1,
  steps: [],
  prompts: [],
  attributes: {},
  callbacks: [],
  recordings: [],
  tasks: [],
  findings: [],
  end: { reason: 'Disconnect' },
  ...more,
});

const queued = (outcome: 'AgentJoined' | 'Callback' | 'Abandoned' | 'Waiting') => ({
  reason: 'Queued' as const,
  outcome,
  queue: 'operators',
  waited: 1,
});
const callback = {
  number: '+84912345678',
  queue: 'operators',
  at: 1,
  initialDelay: 5,
  retryDelay: 60,
  attempts: [],
};

test.each<[string, Partial<CallTranscript>]>([
  ['registered', { attributes: { ended: 'registered' } }],
  ['informed', { attributes: { ended: 'informed' } }],
  ['emergency', { attributes: { ended: 'emergency' } }],
  ['hung-up', { attributes: { ended: 'registered' }, end: { reason: 'HungUp' } }],
  ['agent', { attributes: { ended: 'registered' }, end: queued('AgentJoined') }],
  ['callback', { end: queued('Callback') }],
  ['hung-up', { end: queued('Abandoned') }],
  ['queued', { end: queued('Waiting') }],
  ['callback', { callbacks: [callback] }],
  ['voicemail', { recordings: [{ from: 1, to: 9, said: 'alô' }] }],
  ['informed', { recordings: [{ from: 1, to: 9 }] }],
  ['registered', { attributes: { ticket: '4821937056' } }],
  ['informed', { attributes: { ended: 'nonsense' } }],
  ['emergency', { end: { reason: 'ThirdParty', number: '115' } }],
  ['transferred', { end: { reason: 'ThirdParty', number: '+84912345678' } }],
  ['transferred', { end: { reason: 'TransferredFlow', flow: 'other' } }],
  ['endless', { end: { reason: 'StepCap' } }],
])("a simulated call's result is %s when it ends with %j", (kind, more) => {
  expect(toCallResult(ended(more)).end.kind).toBe(kind);
});

test('the command that simulates a call parses its options into a caller script and simulated conditions', () => {
  const given = '--from +84987654321 --keys 1,-,12# --hang-up 12s --closed --agents 0';
  expect(readCallCommandOptions(given.split(' '))).toMatchObject({
    script: { from: '+84987654321', keys: ['1', '-', '12#'], hangUpAt: { seconds: 12 } },
    conditions: { open: false, agents: 0 },
    isInteractive: false,
  });
});

test.each([
  [['--keys', '1a'], /keys/],
  [['--from', 'me'], /E.164/],
  [['--agents', 'two'], /whole number/],
  [['--break', 'name'], /NAME=VALUE/],
  [['--unknown'], /unknown/],
  [['--open', '--closed'], /mutually exclusive/],
])('the command that simulates a call rejects the options %j', (given, reason) => {
  expect(() => readCallCommandOptions(given)).toThrow(reason);
});

test('a simulated call through an endless flow has the result "endless"', async () => {
  const endless = loadTestFlow([messageAction('one', '', 'two'), messageAction('two', '', 'one')]);
  expect(toCallResult(await runTestCall({ flows: [endless] })).end.kind).toBe('endless');
});
