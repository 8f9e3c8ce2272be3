import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseStageList } from '../../lib/config.ts';

const stage = (name: string) => Object.fromEntries(parseStageList(name))[name];

test('parseStageList returns the stages in the requested order', () => {
  expect(parseStageList('prod,dev').map(([name]) => name)).toEqual(['prod', 'dev']);
});

test('parseStageList rejects an unknown stage and names it', () => {
  expect(() => parseStageList('dev,staging')).toThrow('Unknown stage "staging"');
});

test('the production stage has the domain name that the province has announced', () => {
  expect(stage('prod')?.edge?.domainName).toBe('1022.travinh.gov.vn');
});

test('the production stage has no default e-mail or SMS sender, so that each deployment must set them', () => {
  expect(stage('prod')?.mailFrom).toBeUndefined();
  expect(stage('prod')?.smsSender).toBeUndefined();
});

test('the production stage retains its data on deletion and encrypts the table under its own key', () => {
  expect(stage('prod')).toMatchObject({ keepDataOnDelete: true, hasOwnTableKey: true });
});

test('the local stage sends e-mail from an address below .example', () => {
  expect(stage('local')?.mailFrom).toMatch(/\.example$/);
});

test('no file under lib/ contains a condition on the name of a stage', () => {
  const files = globSync('lib/**/*.ts', { exclude: ['lib/config.ts'] });
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    expect([file, readFileSync(file, 'utf8')].join('\n')).not.toMatch(/['"`](local|dev|prod)['"`]/);
  }
});

test('the production stage uses the real roster of officers, not test data', () => {
  expect(stage('prod')?.roster).toBe('real');
});
