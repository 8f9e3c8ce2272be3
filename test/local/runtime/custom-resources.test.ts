import { expect, test, vi } from 'vitest';
import { fixtureAssembly, startFixture, temporaryDirectory } from './fixture.ts';

const messages = (log: string) =>
  [...log.matchAll(/"message":"(.*?)"/g)].map(([, message]) => message);

test('the local run runs a custom resource once per change of its properties', async () => {
  const dataDirectory = temporaryDirectory();
  const first = await startFixture({ dataDirectory });
  await first.stop();
  const second = await startFixture({ dataDirectory });
  await second.stop();
  const assemblyDirectory = fixtureAssembly(['"version": "1"', '"version": "2"']);
  const third = await startFixture({ dataDirectory, assemblyDirectory });
  await vi.waitFor(() =>
    expect(messages(third.log('Load'))).toEqual(['Create 1 -', 'Update 2 directory']),
  );
});

test('a failing custom resource stops the start of the local run, and no process stays behind', async () => {
  const dataDirectory = temporaryDirectory();
  const assemblyDirectory = fixtureAssembly([
    '"version": "1"',
    '"version": "1", "fail": "row 7 is empty"',
  ]);
  await expect(startFixture({ dataDirectory, assemblyDirectory })).rejects.toThrow(
    'App-local/Directory could not be deployed: row 7 is empty',
  );
  const repaired = await startFixture({ dataDirectory });
  expect(await repaired.getJson('/scan')).toEqual([]);
});
