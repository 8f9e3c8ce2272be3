import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { selectStages } from '../../lib/config.ts';

const stage = (name: string) => Object.fromEntries(selectStages(name))[name];

test('stages come in the order asked for', () => {
  expect(selectStages('prod,dev').map(([name]) => name)).toEqual(['prod', 'dev']);
});

test('a stage that nobody has described is refused by name', () => {
  expect(() => selectStages('dev,staging')).toThrow('There is no stage "staging"');
});

test('production is at the address that the province announced', () => {
  expect(stage('prod')?.edge?.domainName).toBe('1022.travinh.gov.vn');
});

test('production invents no sender: who deploys it must say who writes to citizens', () => {
  expect(stage('prod')?.mailFrom).toBeUndefined();
  expect(stage('prod')?.smsSender).toBeUndefined();
});

test('production keeps its data and can be cut off from it', () => {
  expect(stage('prod')).toMatchObject({ keepDataOnDelete: true, hasOwnTableKey: true });
});

test('nothing that a laptop sends looks like a real address', () => {
  expect(stage('local')?.mailFrom).toMatch(/\.example$/);
});

test('no file of the cloud knows a stage by its name', () => {
  const files = globSync('lib/**/*.ts', { exclude: ['lib/config.ts'] });
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    expect([file, readFileSync(file, 'utf8')].join('\n')).not.toMatch(/['"`](local|dev|prod)['"`]/);
  }
});

test('production is deployed with real people or not at all', () => {
  expect(stage('prod')?.roster).toBe('real');
});
