import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../flow-tools/command/command-line.ts';
import { buildFlowAction, messageAction } from '../simulator/call-harness.ts';
import { collectOutput, createFolder, createSave, flowOf } from './command-fixtures.ts';

const save = createSave(createFolder());
const { output } = collectOutput();

describe('npm run flow -- explore', () => {
  test('prints the path to a dead end, and the whole call with --call', async () => {
    const ring = buildFlowAction(
      'ring',
      'MessageParticipantIteratively',
      { Messages: [{ Text: 'Please wait' }], InterruptFrequencySeconds: '20' },
      { conditions: { MessagesInterrupted: 'end' } },
    );
    const choose = buildFlowAction(
      'say',
      'Compare',
      { ComparisonValue: '$.Channel' },
      { next: 'ring', errors: { NoMatchingCondition: 'ring' }, conditions: { CHAT: 'ring' } },
    );
    const file = save('dead-end.json', flowOf(choose, ring));
    const options = ['explore', file, '--type', 'CUSTOMER_QUEUE', '--flow', 'dead-end'];
    expect(await runCommandLine(options)).toBe(1);
    const printed = output.join('\n');
    expect(printed).toContain('dead end at block "ring"');
    expect(printed).toContain('path: say > Equals CHAT → ring > NextAction');
    const [, call = ''] = /--call (\d+)/.exec(printed) ?? [];
    expect(await runCommandLine([...options, '--call', call])).toBe(0);
    expect(output.at(-1)).toContain('channel CHAT');
  });

  test('says that the type of a flow is an assumption, and why a branch is impossible', async () => {
    const say = messageAction('say', 'Hello', 'end');
    const unused = messageAction('unused', 'Hello', 'end');
    await runCommandLine(['explore', save('unused.json', flowOf(say, unused))]);
    expect(output.join('\n')).toContain('type unknown, explored as CONTACT_FLOW');
    expect(output.join('\n')).toContain('(impossible: no call can get to the block)');
  });
});
