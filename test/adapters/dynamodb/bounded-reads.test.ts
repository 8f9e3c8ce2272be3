import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestTable } from '../../support/table/test-table.ts';

const sources = ['adapters', 'functions', 'core', 'lib'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
);

/** Returns the source text of each DynamoDB query in a file, cut to 700 characters. */
const queriesIn = (text: string): string[] =>
  text
    .split(/(?=KeyConditionExpression)/)
    .slice(1)
    .map((part) => part.slice(0, 700));

describe('bounded DynamoDB reads', () => {
  test('no source file uses a DynamoDB scan, and no function has the permission for it', () => {
    expect(sources.length).toBeGreaterThan(200);
    const scans = sources.filter(({ text }) => /ScanCommand|paginateScan|dynamodb:Scan/.test(text));
    expect(scans.map(({ name }) => name)).toEqual([]);
    expect(readFileSync('test/golden/permissions.txt', 'utf8')).not.toContain('dynamodb:Scan');
  });

  test('every DynamoDB query has a limit or a sort-key range', () => {
    const queries = sources.flatMap(({ name, text }) =>
      queriesIn(text).map((query) => ({ name, query })),
    );
    expect(queries.length).toBeGreaterThan(8);
    const unbounded = queries.filter(({ query }) => {
      const [keys = ''] = query.split('\n');
      return !/ AND /.test(keys) && !/\bLimit\b/.test(query);
    });
    expect(unbounded.map(({ name }) => name)).toEqual([]);
  });
});

describe('DynamoDB table of the tests', () => {
  let table: Awaited<ReturnType<typeof startTestTable>>;
  beforeAll(async () => {
    table = await startTestTable();
  }, 120_000);
  afterAll(() => table.stop());

  test('the DynamoDB table of the tests rejects scans', async () => {
    const scan = table.client.send(new ScanCommand({ TableName: table.name, Limit: 1 }));
    await expect(scan).rejects.toThrow('Nothing is found by a scan');
  });

  test('the DynamoDB table of the tests rejects queries without a limit or a sort-key range', async () => {
    const query = (bounds: object) =>
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': 'T#1' },
          ...bounds,
        }),
      );
    await expect(query({})).rejects.toThrow('A query without a bound');
    await expect(query({ Limit: 1 })).resolves.toBeDefined();
    await expect(
      query({
        KeyConditionExpression: 'pk = :pk AND sk < :sk',
        ExpressionAttributeValues: { ':pk': 'T#1', ':sk': 'E' },
      }),
    ).resolves.toBeDefined();
  });
});
