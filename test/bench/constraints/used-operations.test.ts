import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readModelCorrections } from '../../../bench/constraints/corrections.ts';
import { findUsedAwsOperations } from '../../../bench/constraints/used-operations.ts';
import { compileConstraintPattern } from '../../../local/constraints/check-shape.ts';
import { readConstraintTable } from '../../../local/constraints/constraint-table.ts';

const { services } = readConstraintTable();

test('the table of AWS service constraints contains exactly the AWS operations that the code can call', () => {
  const inTable = Object.entries(services).map(([name, { operations }]) => [
    name,
    Object.keys(operations),
  ]);
  const used = findUsedAwsOperations(resolve(import.meta.dirname, '../../..'));
  expect(Object.fromEntries(inTable), 'run: npm run generate -- constraints').toEqual(
    Object.fromEntries(used),
  );
});

test('findUsedAwsOperations finds AWS commands, paginators and document client commands', () => {
  const used = findUsedAwsOperations(resolve(import.meta.dirname, '../../..'));
  expect(used.get('connect')).toContain('StartTaskContact');
  expect(used.get('sqs')).toContain('ListQueues');
  expect(used.get('dynamodb')).toContain('TransactWriteItems');
});

test('in the table of AWS service constraints, every regular expression compiles and every referenced shape exists', () => {
  for (const { operations, shapes } of Object.values(services)) {
    const named = Object.values(operations).map(({ input }) => input);
    for (const shape of Object.values(shapes)) {
      if (shape.type === 'string' && shape.pattern !== undefined)
        compileConstraintPattern(shape.pattern);
      if (shape.type === 'structure') {
        named.push(...Object.values(shape.members).map((member) => member.shape));
      }
      if (shape.type === 'list') named.push(shape.member);
      if (shape.type === 'map') named.push(shape.key, shape.value);
    }
    expect(named.filter((name) => shapes[name] === undefined)).toEqual([]);
  }
});

test('the table of AWS service constraints contains every manual correction', () => {
  for (const { service, at, change } of readModelCorrections()) {
    expect([at, services[service]?.shapes[at]]).toMatchObject([at, change]);
  }
});
