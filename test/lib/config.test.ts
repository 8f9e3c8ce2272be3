import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseStageList } from '../../lib/config.ts';

const stage = (name: string) => Object.fromEntries(parseStageList(name))[name];

test('stages are returned in the requested order', () => {
  expect(parseStageList('prod,dev').map(([name]) => name)).toEqual(['prod', 'dev']);
});

test('an unknown stage is rejected by name', () => {
  expect(() => parseStageList('dev,staging')).toThrow('Unknown stage "staging"');
});

test('the production stage uses the domain that the province announced', () => {
  expect(stage('prod')?.edge?.domainName).toBe('1022.travinh.gov.vn');
});

test('the production stage has no default sender: the deployment must name it', () => {
  expect(stage('prod')?.mailFrom).toBeUndefined();
  expect(stage('prod')?.smsSender).toBeUndefined();
});

test('the production stage retains its data and encrypts the table under its own key', () => {
  expect(stage('prod')).toMatchObject({ keepDataOnDelete: true, hasOwnTableKey: true });
});

test('the local stage sends e-mail from a .example address', () => {
  expect(stage('local')?.mailFrom).toMatch(/\.example$/);
});

test('no file under lib/ depends on a stage by its name', () => {
  const files = globSync('lib/**/*.ts', { exclude: ['lib/config.ts'] });
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    expect([file, readFileSync(file, 'utf8')].join('\n')).not.toMatch(/['"`](local|dev|prod)['"`]/);
  }
});

test('the production stage uses the real roster', () => {
  expect(stage('prod')?.roster).toBe('real');
});
