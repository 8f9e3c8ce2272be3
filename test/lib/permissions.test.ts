import { expect, test } from 'vitest';
import { keys } from '../../adapters/dynamodb/table.ts';
import { synth } from '../support/synth.ts';
import { permissions } from './permissions.ts';

const text = permissions(Object.values(synth('prod')).map(({ template }) => template));

test('each role may do what was reviewed, and nothing else', async () => {
  await expect(text).toMatchFileSnapshot('../golden/permissions.txt');
});

test('no function may scan, delete, or do everything of a kind', () => {
  expect(text).not.toMatch(/dynamodb:(Scan|Delete|PartiQL)|\w+:\*( |$)/m);
});

test('one function alone opens a contact, and none an identity', () => {
  expect(text.match(/kms:Decrypt on ContactKey/g)).toHaveLength(1);
  expect(text).not.toMatch(/kms:Decrypt on IdentityKey/);
});

test('the loader may write where the directory is, and nowhere else', () => {
  expect(text).toContain(`if dynamodb:LeadingKeys is ${keys.directory().pk}`);
});
