import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { type LocalHotlineRun, serveLocalHotline } from '../../../local/run.ts';

const assembly = resolve(import.meta.dirname, '../../fixtures/assembly');

export type FixtureRun = LocalHotlineRun & {
  dataDirectory: string;
  reports: string[];
  get(path: string, init?: RequestInit): Promise<Response>;
  getJson(path: string): Promise<unknown>;
  /** Moves the virtual clock by an ISO 8601 duration; `PT0S`, the default, only waits until all parts are idle. */
  advance(span?: string): Promise<void>;
  log(functionName: string): string;
};

export function temporaryDirectory(whenDone: (clean: () => void) => void = onTestFinished): string {
  const directory = mkdtempSync(join(tmpdir(), 'hotline-'));
  whenDone(() => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));
  return directory;
}

/** Returns the hand-made assembly, or a copy in whose template one text is replaced. */
export function fixtureAssembly(replaced?: [text: string, by: string]): string {
  if (replaced === undefined) {
    return assembly;
  }
  const copy = temporaryDirectory();
  cpSync(assembly, copy, { recursive: true });
  const file = join(copy, 'App-local.template.json');
  const template = readFileSync(file, 'utf8');
  if (!template.includes(replaced[0])) {
    throw new Error(`The template has no ${replaced[0]}`);
  }
  writeFileSync(file, template.replace(...replaced));
  return copy;
}

type Fixture = {
  assemblyDirectory?: string;
  dataDirectory?: string;
  dynamoDbEndpoint?: string;
  watchesCalls?: boolean;
};

/** Starts the hand-made assembly and stops it when the test has finished. */
export async function startFixture({
  assemblyDirectory = assembly,
  dataDirectory = temporaryDirectory(),
  ...setting
}: Fixture = {}): Promise<FixtureRun> {
  const run = await start(assemblyDirectory, dataDirectory, setting);
  onTestFinished(run.stop);
  return run;
}

/** Starts one local run for all tests of a file. Those tests must not disturb each other's clock or table. */
export function sharedFixture(fixture: Pick<Fixture, 'watchesCalls'> = {}): () => FixtureRun {
  let run: FixtureRun | undefined;
  let clean = () => {};
  beforeAll(async () => {
    const dataDirectory = temporaryDirectory((remove) => {
      clean = remove;
    });
    run = await start(assembly, dataDirectory, fixture);
  }, 60_000);
  afterAll(async () => {
    await run?.stop();
    clean();
  });
  return () => {
    if (run === undefined) {
      throw new Error('The run has not started');
    }
    return run;
  };
}

async function start(
  assemblyDirectory: string,
  dataDirectory: string,
  fixture: Pick<Fixture, 'dynamoDbEndpoint' | 'watchesCalls'> = {},
): Promise<FixtureRun> {
  const reports: string[] = [];
  const run = await serveLocalHotline({
    assemblyDirectory,
    dataDirectory,
    port: 0,
    ...fixture,
    report: (line) => reports.push(line),
  });
  const get = (path: string, init?: RequestInit) => fetch(run.url + path, init);
  return {
    ...run,
    dataDirectory,
    reports,
    get,
    getJson: async (path) => (await get(path)).json(),
    advance: async (span = 'PT0S') => {
      const body = JSON.stringify({ advance: span });
      const response = await get('/local/clock', { method: 'POST', body });
      if (!response.ok) {
        throw new Error(await response.text());
      }
    },
    log: (name) => readFileSync(join(dataDirectory, 'logs', `App-local-${name}.log`), 'utf8'),
  };
}
