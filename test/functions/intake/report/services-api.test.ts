import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { isValidOn } from '../../../../core/time/validity.ts';
import { listServices } from '../../../../functions/intake/report/services-api.ts';
import { toRequest } from '../../../../functions/runtime/request/request.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { httpEvent } from '../../../support/events/lambda-events.ts';

const Question = z.strictObject({
  id: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'choice', 'yes-no', 'number']),
  options: z.array(z.strictObject({ code: z.string(), label: z.string() })).optional(),
  required: z.boolean(),
});
const Topic = z.strictObject({
  code: z.string(),
  name: z.string(),
  group: z.string().optional(),
  emergency: z.strictObject({ number: z.string(), text: z.string() }).optional(),
  priority: z.string(),
  questions: z.array(Question),
});
const Answer = z.strictObject({
  on: z.string(),
  services: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      short: z.string(),
      groups: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      topics: z.array(Topic),
    }),
  ),
});

const ask = (query: Record<string, string>) =>
  listServices(toRequest(httpEvent('GET', '/api/services', { queryStringParameters: query })), {
    directory: async () => testDirectory,
    now: () => toLocalInstant('2021-12-03T08:00'),
  });
const listed = async (query: Record<string, string> = {}) =>
  Answer.parse(JSON.parse((await ask(query)).body));

describe('list of services', () => {
  test('the list of services on launch day contains the four services with their topics', async () => {
    const { on, services } = await listed();
    expect(on).toBe('2021-12-03');
    const countTopics = (service: string) =>
      testDirectory.topics.filter((topic) => topic.service === service && isValidOn(topic, on))
        .length;
    expect(services.map(({ code, topics }) => [code, topics.length])).toEqual(
      ['violation', 'suggestion', 'welfare', 'health'].map((code) => [code, countTopics(code)]),
    );
  });

  test('GET services returns the topic groups of each service and the emergency number of a topic', async () => {
    const { services } = await listed({ on: '2026-12-01', lang: 'en' });
    const violation = services.find(({ code }) => code === 'violation');
    expect(violation?.groups.map(({ code }) => code)).toEqual(['VP-MT', 'VP-HT', 'VP-TT', 'VP-TH']);
    const noise = violation?.topics.find(({ code }) => code === 'VP22');
    expect(noise).toMatchObject({ group: 'VP-MT', emergency: { number: '113' } });
    expect(noise?.emergency?.text).toContain('dial 113');
  });

  test('the list of services contains each topic’s questions with kind and options', async () => {
    const { services } = await listed();
    const relief = services.flatMap(({ topics }) => topics).find(({ code }) => code === 'AS04');
    expect(relief).toMatchObject({ priority: 'P2', name: 'Thiếu gạo, thức ăn, đồ dùng thiết yếu' });
    expect(relief?.questions.map(({ id, kind }) => [id, kind])).toEqual([
      ['people', 'number'],
      ['since', 'text'],
      ['most', 'choice'],
      ['locked-down', 'yes-no'],
    ]);
    expect(relief?.questions[2]?.options?.[0]).toEqual({ code: 'rice', label: 'Gạo, mì' });
  });

  test('the list of services is returned in the reader’s language and cached per language', async () => {
    const { services } = await listed({ lang: 'en' });
    const [violation] = services;
    expect(violation?.short).not.toBe('Phản ánh vi phạm');
    expect(violation?.topics[0]?.questions[1]?.label).toBe('At what time does it happen?');
    expect((await ask({ lang: 'en' })).headers).toMatchObject({
      'cache-control': 'public, max-age=3600',
      'content-language': 'en',
      vary: 'accept-language',
    });
  });

  test('the list of services is empty on a day before the launch', async () => {
    expect(await listed({ on: '2021-12-02' })).toEqual({ on: '2021-12-02', services: [] });
  });

  test('the list of services rejects an invalid date and names the field', async () => {
    const { statusCode, body } = await ask({ on: 'hôm nay' });
    expect(statusCode).toBe(400);
    expect(body).toContain('"field":"on"');
  });
});
