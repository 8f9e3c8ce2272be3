import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { checkAssemblyOnce } from '../../../local/assembly/check-assembly.ts';
import { readAssembly } from '../../../local/assembly/read-assembly.ts';
import { readResources } from '../../../local/assembly/resources.ts';
import { Template } from '../../../local/assembly/template.ts';
import { readConnectInstance } from '../../../local/connect/instance.ts';
import { type LocalHotlineRun, serveLocalHotline } from '../../../local/run.ts';
import { temporaryDirectory } from './fixture.ts';

const assembly = resolve(import.meta.dirname, '../../fixtures/contact-center');

let run: LocalHotlineRun;
let clean = () => {};
beforeAll(async () => {
  const dataDirectory = temporaryDirectory((remove) => {
    clean = remove;
  });
  run = await serveLocalHotline({ assemblyDirectory: assembly, dataDirectory, port: 0 });
});
afterAll(async () => {
  await run.stop();
  clean();
});

const Call = z.looseObject({
  id: z.number(),
  ticket: z.string().optional(),
  end: z.looseObject({ kind: z.string() }),
  attributes: z.record(z.string(), z.string()),
  prompts: z.array(z.looseObject({ key: z.string().optional(), lang: z.string().optional() })),
});

const post = (path: string, body: unknown) =>
  fetch(run.url + path, { method: 'POST', body: JSON.stringify(body) });

const calls = async (options: object) =>
  Call.parse(await (await post('/local/calls', options)).json());

test('a simulated call runs the deployed flow and function, and the function can call Connect', async () => {
  const call = await calls({ from: '+84987654321', keys: ['1'] });
  expect(call).toMatchObject({ ticket: '4821937056', end: { kind: 'registered' } });
  expect(call.attributes).toMatchObject({ lang: 'vi', heard: '2021-12-03' });
  expect(call.prompts.map(({ key, lang }) => key && `${lang}/${key}`)).toEqual([
    'vi/menu',
    undefined,
    'vi/goodbye',
  ]);
  const listed = await (await fetch(`${run.url}/local/calls`)).json();
  expect(listed).toMatchObject({
    calls: [{ id: call.id }],
    contacts: [{ kind: 'task', request: { Name: 'violation from +84987654321' } }],
  });
});

test('a simulated call waits for a function’s configured duration, at most eight seconds', async () => {
  const late = await calls({ keys: ['1'], world: { functionSeconds: 9 } });
  const inTime = await calls({ keys: ['1'], world: { functionSeconds: 7 } });
  expect([late.ticket, inTime.ticket]).toEqual([undefined, '4821937056']);
});

test.each([
  ['agent', { keys: ['0'] }],
  ['queued', { keys: ['0'], patience: 60, world: { agents: 0 } }],
  ['callback', { keys: ['0', '1'], world: { agents: 0 } }],
  ['voicemail', { keys: ['#'], speech: ['Có đám đông ở chợ'], world: { open: false } }],
  ['informed', { keys: ['0'], world: { queueSize: 20 } }],
  ['hung-up', { hangUpAt: 'menu' }],
])('a simulated call ends with the result %s with the options %j', async (kind, options) => {
  expect((await calls(options)).end.kind).toBe(kind);
});

test("an interactive simulated call takes the caller's keys one question at a time", async () => {
  const Turn = z.looseObject({
    live: z.string(),
    asks: z.looseObject({ kind: z.string() }).optional(),
    call: Call.optional(),
  });
  const turn = async (path: string, body: unknown) =>
    Turn.parse(await (await post(path, body)).json());
  const first = await turn('/local/calls', { live: true });
  expect(first.asks).toMatchObject({ kind: 'key', action: 'menu' });
  const again = await turn(`/local/calls/live/${first.live}`, { keys: '7' });
  expect(again).toMatchObject({ asks: { action: 'menu' } });
  const last = await turn(`/local/calls/live/${first.live}`, { hangsUp: true });
  expect(last.call?.end.kind).toBe('hung-up');
  expect((await post(`/local/calls/live/${first.live}`, { keys: '1' })).status).toBe(404);
});

test('a simulated call can be started by an HTML form and is shown as a page', async () => {
  const body = new URLSearchParams({ from: '+84912345678', keys: '1', open: 'yes', agents: '1' });
  const made = await fetch(`${run.url}/local/calls`, { method: 'POST', body, redirect: 'manual' });
  expect(made.status).toBe(303);
  const page = await fetch(run.url + made.headers.get('location'), {
    headers: { accept: 'text/html' },
  });
  expect(await page.text()).toContain('đã ghi nhận phản ánh · 4821937056');
});

test.each([
  [{ keys: ['12a'] }, 'keys[0]'],
  [{ from: 'me' }, 'from'],
  [{ world: { agents: -1 } }, 'world.agents'],
  [{ flow: 'nowhere' }, 'flow'],
  [{ keys: ['1'.repeat(60_000)] }, 'keys[0]'],
  [{ key: ['1'] }, 'key'],
  [{ world: { agent: 1 } }, 'world.agent'],
  [{ world: { at: '2022-01-03T08:00:00+07:00' } }, 'world.at'],
  [{ world: { breaks: { gone: 'NoMatchingError' } } }, 'world.breaks'],
  [{ hangUpAt: 'unplayed' }, 'hangUpAt'],
  [{ hangUpAt: { seconds: -1 } }, 'hangUpAt.seconds'],
  [['1'], ''],
])('the simulated call %j is rejected with the name of the field %s', async (options, field) => {
  const refused = await post('/local/calls', options);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ errors: [expect.objectContaining({ field })] });
});

test('the local run does not start with a contact flow that Amazon Connect would reject', () => {
  const [stack] = readAssembly(assembly);
  if (stack === undefined) throw new Error('one stack is expected');
  const text = JSON.stringify(stack.template).replaceAll('GetParticipantInput', 'GetDigits');
  const template = Template.parse(JSON.parse(text));
  const resources = readResources([{ ...stack, template }], 'http://localhost');
  const directories = { assemblyDirectory: assembly, dataDirectory: temporaryDirectory() };
  expect(() => checkAssemblyOnce(directories, resources)).toThrow(
    /would reject Phone-local\/\w+: .*GetDigits/,
  );
});

test('contact flows cannot invoke a function that is not associated with the Connect instance', () => {
  const [stack] = readAssembly(assembly);
  if (stack === undefined) throw new Error('one stack is expected');
  const { MayInvokeTicket: _, ...Resources } = stack.template.Resources;
  const resources = readResources([{ ...stack, template: { ...stack.template, Resources } }], '');
  expect([...(readConnectInstance(resources)?.lambdas ?? [])]).toEqual([]);
});
