import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../../flow-tools/command/command-line.ts';
import type { Json } from '../../../flow-tools/json.ts';
import { collectOutput, createFolder, createSave, validFlow } from './command-fixtures.ts';

const save = createSave(createFolder());

/** Saves a template with one flow that has the given properties. */
const templateOf = (name: string, properties: Record<string, Json>): string =>
  save(name, {
    Parameters: { Stage: { Type: 'String' } },
    Resources: { Main: { Type: 'AWS::Connect::ContactFlow', Properties: properties } },
  });

const { output } = collectOutput();

test.each([
  [
    'an undefined resource',
    { Content: { 'Fn::Sub': '$'.concat('{Gone.Arn}') } },
    'no parameter or resource Gone',
  ],
  [
    'an attribute that flows do not have',
    { Content: { 'Fn::GetAtt': ['Main', 'Arn'] } },
    'has no attribute Arn',
  ],
  ['an unknown flow type', { Type: 'CONTACTFLOW', Content: '{}' }, 'There is no type CONTACTFLOW'],
  ['a flow as an object', { Content: { Version: '2019-10-30' } }, 'requires the flow as JSON text'],
  ['a missing flow', { Name: 'Main' }, 'Resources.Main.Properties.Content'],
  [
    'a flow from another stack',
    { Content: { 'Fn::ImportValue': 'Flow' } },
    'known only after deployment',
  ],
])('check reports %s in a template', async (what, properties, message) => {
  await runCommandLine(['check', templateOf(`${what}.json`, properties)]);
  expect(output.join('\n')).toContain(message);
});

test('check names a flow after the parameter that its name contains', async () => {
  const Name = { 'Fn::Sub': 'Main '.concat('$', '{Stage}') };
  await runCommandLine(['check', templateOf('named.json', { Name, Content: '{}' })]);
  expect(output.join('\n')).toContain('Main Stage');
});

test('check reads the subfolders of a folder', async () => {
  const nested = createFolder();
  mkdirSync(join(nested, 'assembly-prod'));
  writeFileSync(join(nested, 'assembly-prod', 'main.json'), JSON.stringify(validFlow));
  expect(await runCommandLine(['check', nested])).toBe(0);
  expect(output.at(-1)).toBe('1 flow, 0 errors, 0 warnings');
});
