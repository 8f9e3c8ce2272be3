import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createTableStreamFunction } from '../../../../functions/runtime/events/stream.ts';
import { captureLoggedErrors } from '../../../support/capture-logged-errors.ts';
import { lambdaContext, streamRecord } from '../../../support/events/lambda-events.ts';

const log = captureLoggedErrors();

type Item = { code: string; run: number };
const image = (code: string, run = 1) => ({
  code: { S: code },
  run: { N: String(run) },
  text: { S: 'Nhà tôi hết gạo đã hai ngày' },
});

const aConsumer = (failing: string[] = []) => {
  const consumed: [Item, Item | undefined][] = [];
  let built = 0;
  const handler = createTableStreamFunction({
    item: z.object({ code: z.string().length(1), run: z.number() }),
    services: () => {
      built += 1;
      return failing;
    },
    about: ({ code }) => ({ ticket: code }),
    async consume(after: Item, before: Item | undefined, services: string[]) {
      if (services.includes(after.code)) throw new Error('provider is down');
      consumed.push([after, before]);
    },
  });
  const take = (...Records: ReturnType<typeof streamRecord>[]) =>
    handler({ Records }, lambdaContext);
  return { take, consumed, built: () => built };
};

describe('DynamoDB stream consumer', () => {
  test('a stream consumer gets the old and the new image of an item with only the fields of its schema', async () => {
    const { take, consumed } = aConsumer();
    await take(streamRecord(1, image('a')), streamRecord(2, image('b', 2), image('b', 1)));
    expect(consumed).toEqual([
      [{ code: 'a', run: 1 }, undefined],
      [
        { code: 'b', run: 2 },
        { code: 'b', run: 1 },
      ],
    ]);
  });

  test('a stream consumer reports only the failed record of a batch and processes the others', async () => {
    const { take, consumed } = aConsumer(['b']);
    const batch = ['a', 'b', 'c'].map((code, at) => streamRecord(at + 1, image(code)));
    expect(await take(...batch)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(consumed.map(([{ code }]) => code)).toEqual(['a', 'c']);
  });

  test('a stream consumer reports a record that its schema rejects and processes the others', async () => {
    const { take, consumed } = aConsumer();
    const batch = ['a', 'too long', 'c'].map((code, at) => streamRecord(at + 1, image(code)));
    expect(await take(...batch)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(consumed.map(([{ code }]) => code)).toEqual(['a', 'c']);
  });

  test('a stream consumer reports each record of a batch when all fail', async () => {
    const { take } = aConsumer(['a', 'b']);
    expect(await take(streamRecord(1, image('a')), streamRecord(2, image('b')))).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }, { itemIdentifier: '2' }],
    });
  });

  test('a stream consumer does not report failures of an earlier batch', async () => {
    const { take } = aConsumer(['b']);
    await take(streamRecord(1, image('b')));
    expect(await take(streamRecord(2, image('a')))).toEqual({ batchItemFailures: [] });
  });

  test('a stream consumer creates its services once, on the first record', async () => {
    const { take, built } = aConsumer();
    expect(built()).toBe(0);
    await take(streamRecord(1, image('a')), streamRecord(2, image('c')));
    await take(streamRecord(3, image('d')));
    expect(built()).toBe(1);
  });

  test('a stream consumer logs sequence number, ticket and error of a failed record, but no item content', async () => {
    const { take } = aConsumer(['b']);
    await take(streamRecord(7, image('b')), streamRecord(8, image('too long')));
    expect(log()).toContain(
      '"record":"event-7","place":"7","ticket":"b","error":"Error","message":"provider is down"',
    );
    expect(log()).toContain('"record":"event-8","place":"8","error":"ZodError","fields":["code"]');
    expect(log()).not.toMatch(/hết gạo|too long/);
  });
});
