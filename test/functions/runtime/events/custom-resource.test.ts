import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { createCustomResourceFunction } from '../../../../functions/runtime/events/custom-resource.ts';
import { captureLoggedErrors } from '../../../support/capture-logged-errors.ts';
import { lambdaContext } from '../../../support/events/lambda-events.ts';

const log = captureLoggedErrors();

const Sent = z.tuple([z.string(), z.object({ method: z.literal('PUT'), body: z.string() })]);
const cloudFormation = vi.fn<typeof fetch>();
beforeEach(() => {
  cloudFormation.mockReset().mockImplementation(async () => new Response());
  vi.stubGlobal('fetch', cloudFormation);
});
afterEach(() => vi.unstubAllGlobals());

/** Returns the responses sent to CloudFormation, in order. */
const answers = () =>
  cloudFormation.mock.calls.map((call) => {
    const [url, { body }] = Sent.parse(call);
    return { url, ...z.record(z.string(), z.string()).parse(JSON.parse(body)) };
  });

const step = (RequestType: 'Create' | 'Update' | 'Delete', properties: unknown = { rows: 3 }) => ({
  RequestType,
  ResponseURL: 'https://cloudformation.example/answer?signed',
  StackId: 'arn:stack',
  RequestId: 'request-1',
  LogicalResourceId: 'Directory',
  ResourceProperties: properties,
});

const aResource = () => {
  const applied: number[] = [];
  const handler = createCustomResourceFunction({
    properties: z.object({ rows: z.number() }),
    services: () => applied,
    async apply({ rows }, services) {
      if (rows < 0) throw new Error('table of account 123456789012 is gone');
      if (rows === 0) return { kind: 'refused', reason: 'people UBND_XA: nobody is entered' };
      services.push(rows);
      return { kind: 'done' };
    },
  });
  return { applied, deploy: (event: unknown) => handler(event, lambdaContext) };
};

describe('custom resource', () => {
  test.each(['Create', 'Update'] as const)(
    'a custom resource does its work on the CloudFormation request %s and reports success',
    async (type) => {
      const { deploy, applied } = aResource();
      await deploy(step(type));
      expect(applied).toEqual([3]);
      expect(answers()).toEqual([
        {
          url: 'https://cloudformation.example/answer?signed',
          StackId: 'arn:stack',
          RequestId: 'request-1',
          LogicalResourceId: 'Directory',
          PhysicalResourceId: 'Directory',
          Status: 'SUCCESS',
        },
      ]);
    },
  );

  test('deleting a custom resource without a delete handler does nothing and reports success', async () => {
    const { deploy, applied } = aResource();
    await deploy(step('Delete', undefined));
    expect([applied, answers()]).toMatchObject([[], [{ Status: 'SUCCESS' }]]);
  });

  test('a custom resource that rejects its input reports the reason to CloudFormation and throws no error', async () => {
    await aResource().deploy(step('Update', { rows: 0 }));
    expect(answers()).toMatchObject([
      { Status: 'FAILED', Reason: 'people UBND_XA: nobody is entered' },
    ]);
  });

  test.each([
    ['fails unexpectedly', { rows: -1 }, 'is gone'],
    ['has invalid properties', { lines: 3 }, 'rows'],
  ])(
    'a custom resource that %s reports failure without details and throws',
    async (_how, properties, why) => {
      await expect(aResource().deploy(step('Create', properties))).rejects.toThrow(why);
      expect(answers()).toMatchObject([
        { Status: 'FAILED', Reason: expect.not.stringContaining('123456789012') },
      ]);
      expect(log()).toContain('"resource":"Directory"');
    },
  );

  test('a custom resource throws when CloudFormation rejects its response', async () => {
    cloudFormation.mockImplementation(async () => new Response('', { status: 403 }));
    await expect(aResource().deploy(step('Create'))).rejects.toThrow('403');
  });
});

describe('custom resource with deletion', () => {
  const middyfiedHandler = createCustomResourceFunction({
    properties: z.object({ number: z.string() }),
    services: () => numbers,
    apply: async () => ({ kind: 'done' }),
    remove: async ({ number }, services) => {
      if (!services.delete(number)) throw new Error('the number is not to be had');
    },
  });
  const numbers = new Set(['n-1']);
  const remove = () => middyfiedHandler(step('Delete', { number: 'n-1' }), lambdaContext);

  test('deleting a custom resource with a delete handler runs that handler', async () => {
    await remove();
    expect(answers()).toMatchObject([{ Status: 'SUCCESS' }]);
    expect([...numbers]).toEqual([]);
  });

  test('a custom resource reports a failed deletion, so that the stack does not hang', async () => {
    await expect(remove()).rejects.toThrow('not to be had');
    expect(answers()).toMatchObject([{ Status: 'FAILED' }]);
  });
});
