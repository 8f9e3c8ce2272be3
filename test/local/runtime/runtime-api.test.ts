import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { expect, test } from 'vitest';
import { startRuntimeApi } from '../../../local/lambda/runtime-api.ts';

test('the runtime API never closes the idle connection of a function whose invocation takes long', async () => {
  const api = await startRuntimeApi({ ready() {}, ended() {}, initFailed() {} });
  const agent = new Agent({ keepAlive: true });
  const headers = await new Promise<IncomingHttpHeaders>((resolve, reject) => {
    const url = `http://${api.address}/2018-06-01/runtime/init/error`;
    request(url, { method: 'POST', agent }, (response) => {
      response.resume().on('end', () => resolve(response.headers));
    })
      .on('error', reject)
      .end('{}');
  });
  agent.destroy();
  api.close();
  expect(headers.connection).toBe('keep-alive');
  expect(headers['keep-alive']).toBeUndefined(); // a time limit would be announced here
});

test('a request to the runtime API from another program gets 404 and does not end the local run', async () => {
  const reported: string[] = [];
  const add = (name: string) => () => void reported.push(name);
  const api = await startRuntimeApi({
    ready: add('ready'),
    ended: add('ended'),
    initFailed: add('failed'),
  });
  const { status } = await fetch(`http://${api.address}/local/clock`);
  api.close();
  expect([status, reported]).toEqual([404, []]);
});
