import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLocalDatabase } from '../../../local/sqlite-store.ts';

const createFolder = (): string => mkdtempSync(join(tmpdir(), 'data-format-'));

test('the local run opens its own data folder again', () => {
  const folder = createFolder();
  const store = openLocalDatabase(folder);
  store.exec('CREATE TABLE clock (at TEXT)');
  store.close();
  const again = openLocalDatabase(folder);
  expect(again.prepare('SELECT count(*) AS rows FROM clock').get()).toEqual({ rows: 0 });
  again.close();
});

test('the local run refuses a data folder of another version and names the way out', () => {
  const folder = createFolder();
  const store = openLocalDatabase(folder);
  store.exec('CREATE TABLE clock (at TEXT); PRAGMA user_version = 0');
  store.close();
  expect(() => openLocalDatabase(folder)).toThrow(/another version[\s\S]*HOTLINE_DATA=/);
});
