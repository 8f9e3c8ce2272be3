import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../flow-tools/command/command-line.ts';
import { parseJson } from '../../../flow-tools/json.ts';
import {
  buildFlowAction,
  disconnectAction,
  messageAction,
  transitionsTo,
} from '../simulator/call-harness.ts';
import {
  collectOutput,
  createFolder,
  createSave,
  flowOf,
  invalidFlow,
  validFlow,
} from './command-fixtures.ts';

const folder = createFolder();
const save = createSave(folder);
const valid = save('valid.json', validFlow);
const invalid = save('invalid.json', invalidFlow);

/** Template with two flows. The first one transfers to the second one. */
const template = save('App.template.json', {
  Resources: {
    Main: {
      Type: 'AWS::Connect::ContactFlow',
      Properties: {
        Name: 'Main',
        Type: 'CONTACT_FLOW',
        Content: {
          'Fn::Join': [
            '',
            [
              '{"Version":"2019-10-30","StartAction":"on","Actions":[{"Identifier":"on","Type":"TransferToFlow","Parameters":{"ContactFlowId":"',
              { 'Fn::GetAtt': ['Goodbye', 'ContactFlowArn'] },
              '"},"Transitions":{"NextAction":"end","Errors":[{"ErrorType":"NoMatchingError","NextAction":"end"}],"Conditions":[]}},{"Identifier":"end","Type":"DisconnectParticipant","Parameters":{},"Transitions":{}}]}',
            ],
          ],
        },
      },
    },
    Goodbye: {
      Type: 'AWS::Connect::ContactFlow',
      Properties: {
        Name: 'Goodbye',
        Type: 'CONTACT_FLOW',
        Content: JSON.stringify(flowOf(messageAction('say', 'Goodbye', 'end'))),
      },
    },
    Other: { Type: 'AWS::S3::Bucket' },
  },
});

/** Template in YAML, which the tools do not read. */
const yaml = createSave(createFolder())(
  'template.yaml',
  "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Main: 1",
);

const { output, errors } = collectOutput();

const controls = '\u001b[2J\u009b31m\u202e\r\n';

describe.each([
  ['check', `say${controls}`, 'Hello'],
  ['run', 'say', controls],
  ['explore', `say${controls}`, 'Hello'],
])('%s with a flow that contains control characters', (subcommand, id, text) => {
  const printWith = async (...options: string[]) => {
    const say = buildFlowAction(id, 'MessageParticipant', { Text: text }, transitionsTo('end'));
    const flow = { Version: '2019-10-30', StartAction: id, Actions: [say, disconnectAction()] };
    const file = join(createFolder(), 'flow.json');
    writeFileSync(file, JSON.stringify(flow));
    const keys = subcommand === 'run' ? ['--keys', '1'] : [];
    await runCommandLine([subcommand, file, ...keys, ...options]);
    const printed = [...output, ...errors].join('\n');
    expect(printed).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
    return printed;
  };

  test('the output shows control characters of a flow as spaces', async () => {
    expect(await printWith()).toContain('[2J');
  });

  test('the JSON output escapes control characters of a flow', async () => {
    const printed = await printWith('--json');
    const isRejected = printed.startsWith('Left out');
    expect(printed).toContain(isRejected ? '31m' : String.raw`[2J\u009b31m\u202e`);
  });
});

test('a reference named like a property of every object becomes an ARN in the printed flow', async () => {
  const file = join(createFolder(), 'template.json');
  const main = { Type: 'AWS::Connect::ContactFlow', Properties: { Name: { Ref: 'constructor' } } };
  writeFileSync(file, JSON.stringify({ Resources: { Main: main } }));
  await runCommandLine(['check', file, '--json']);
  expect(output.join('\n')).toContain('arn:aws:cloudformation:us-east-1:111122223333:constructor');
});

describe('npm run flow -- check', () => {
  test('prints file, block, path, reason and remedy of an error, and returns 1', async () => {
    expect(await runCommandLine(['check', valid, invalid])).toBe(1);
    expect(output.join('\n').replaceAll(`${folder}/`, '')).toBe(
      [
        'valid.json: valid (type unknown, could be CONTACT_FLOW, CUSTOMER_QUEUE, AGENT_TRANSFER, QUEUE_TRANSFER, MODULE)',
        'invalid.json: invalid (type unknown, could be CONTACT_FLOW, CUSTOMER_QUEUE, AGENT_TRANSFER, QUEUE_TRANSFER, MODULE)',
        '  error in block "say" (PlayPrompt), at Actions[0].Type',
        '    Invalid Action type. Type: PlayPrompt. No such action exists. Did you mean MessageParticipant?',
        '    To do: Replace the type. [invented-type]',
        '2 flows, 1 error, 0 warnings',
      ].join('\n'),
    );
  });

  test('prints JSON with the same facts', async () => {
    expect(await runCommandLine(['check', '--json', invalid])).toBe(1);
    expect(parseJson(output.join(''))).toMatchObject({
      errors: 1,
      flows: [
        {
          file: invalid,
          findings: [
            { action: 'say', type: 'PlayPrompt', path: 'Actions[0].Type', rule: 'invented-type' },
          ],
        },
      ],
    });
  });

  test('reads the flows of a template and of a folder', async () => {
    expect(await runCommandLine(['check', template])).toBe(0);
    expect(output.at(-1)).toBe('2 flows, 0 errors, 0 warnings');
    await runCommandLine(['check', folder]);
    expect(output.at(-1)).toBe('4 flows, 1 error, 0 warnings');
  });

  test('reports flows of a template that refer to each other in a circle', async () => {
    const text =
      '{"Version":"2019-10-30","StartAction":"on","Actions":[{"Identifier":"on","Type":"TransferToFlow","Parameters":{"ContactFlowId":"FLOW"},"Transitions":{"NextAction":"end","Errors":[{"ErrorType":"NoMatchingError","NextAction":"end"}],"Conditions":[]}},{"Identifier":"end","Type":"DisconnectParticipant","Parameters":{},"Transitions":{}}]}';
    const Main = {
      Type: 'AWS::Connect::ContactFlow',
      Properties: {
        Name: 'Main',
        Content: { 'Fn::Sub': text.replace('FLOW', '$'.concat('{Main.ContactFlowArn}')) },
      },
    };
    expect(await runCommandLine(['check', save('circle.json', { Resources: { Main } })])).toBe(1);
    expect(output.join('\n')).toContain('Circular reference between flows: Main → Main');
  });
});

describe.each(['run', 'explore'])('npm run flow -- %s', (command) => {
  const options = command === 'run' ? ['--keys', ''] : [];

  test('leaves out a flow that Amazon Connect would reject, and returns 1', async () => {
    expect(await runCommandLine([command, valid, invalid, ...options])).toBe(1);
    expect(errors.join('\n')).toContain('Left out 1 of 2 flows');
    expect(output.join('\n')).toContain(command === 'run' ? 'hears “Hello”' : '1 flow: 3 of 3');
  });

  test('returns 1 if Amazon Connect would reject every flow', async () => {
    expect(await runCommandLine([command, invalid, ...options])).toBe(1);
    expect(errors.join('\n')).toContain('PlayPrompt');
  });
});

describe('npm run flow -- run', () => {
  test('simulates a call through the flows of a template', async () => {
    expect(await runCommandLine(['run', template, '--keys', ''])).toBe(0);
    expect(output.join('\n')).toContain('hears “Goodbye”');
  });

  test.each([
    [['run', template, '--flow', 'Nowhere', '--keys', '1'], '--flow "Main", --flow "Goodbye"'],
    [
      ['run', valid, '--keys', '1', '--break', 'gone=NoMatchingError'],
      'No flow has an action gone',
    ],
    [['run', valid, '--keys', '1', '--lambda', 'a={'], 'not valid JSON'],
    [['run', join(folder, 'none.json')], 'There is no file'],
    [['play', valid], 'there are check, run and explore'],
    [['check', yaml], 'YAML'],
    [['check', valid, yaml], 'YAML'],
    [['check', valid, '--type', 'FOO'], '--type must be one of CONTACT_FLOW'],
    [['explore', valid, '--keys', '1'], 'explore has no option --keys'],
    [['explore', valid, '--min', '101'], '--min must be a number from 0 to 100'],
    [['explore', valid, '--calls', '0'], '--calls must be a number from 1'],
    [['run', valid, '--keys', '1', '--lambda', 'gone={}'], 'no flow invokes a function gone'],
    [['run', valid, '--keys', '1', '--flow', 'gone'], 'No flow is called gone'],
  ])('rejects the arguments %j with exit code 2', async (args, message) => {
    expect(await runCommandLine(args)).toBe(2);
    expect(errors.join('\n')).toContain(message);
  });

  test('returns 1 when the caller was to hang up at a prompt that was not played', async () => {
    expect(await runCommandLine(['run', valid, '--keys', '', '--hang-up', 'Goodbye'])).toBe(1);
    expect(errors.join('')).toContain('did not play');
  });
});

describe('npm run flow -- explore', () => {
  test('prints how many branches were taken and returns 0', async () => {
    expect(await runCommandLine(['explore', template])).toBe(0);
    expect(output.at(-1)).toMatch(/^2 flows: 6 of 6 branches taken \(100 %\) in \d+ calls$/);
  });

  test('returns 1 when fewer branches were taken than required', async () => {
    expect(await runCommandLine(['explore', template, '--calls', '1', '--min', '100'])).toBe(1);
  });
});
