import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { formField } from '../../../../support/browser/form-field.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { aReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

const post = (changes: object, key: string = randomUUID()) =>
  hotline.post('/api/reports', aReport({ ...changes }), { 'idempotency-key': key });

const Problem = z.looseObject({ type: z.string(), detail: z.string() });
const problemIn = (text: string) => Problem.parse(JSON.parse(text));

const formOf = async () => formField((await hotline.get('/bao-cao?dich-vu=violation')).text, 'key');

describe('report from another province', () => {
  test("a report about another province gets that province's hotline and is not stored", async () => {
    const place = 'Hẻm số 99 Nguyễn Đình Chiểu, Bến Tre';
    const answer = await post({ areaCode: undefined, place });
    expect(answer.status).toBe(422);
    expect(problemIn(answer.text)).toMatchObject({ hotline: '02751022', province: { code: '83' } });

    const fields = { ...aReport(), key: await formOf(), place, kind: 'person', areaCode: '' };
    const { reporter: _, ...flat } = fields;
    const page = await hotline.submit('/bao-cao', flat);
    expect(page.status).toBe(422);
    expect(page.text).toContain('tel:02751022');
    expect(formField(page.text, 'place')).toBe(place);
    await hotline.settle();
    expect(await hotline.holds('Hẻm số 99')).toBe(false);

    const accepted = await hotline.submit('/bao-cao', { ...flat, areaCode: '29254' });
    expect(accepted.status).toBe(201);
  });
});

describe('denunciation', () => {
  const text = 'Tôi tố cáo ông Lâm Quang Vinhh cán bộ chốt nhận tiền';

  test('a denunciation leaves no text in the table, messages or logs', async () => {
    const answer = await post({ text, topic: 'VP08' });
    expect(answer.status).toBe(422);
    expect(problemIn(answer.text).type).toBe('urn:1022:problem:denunciation');
    const { reporter: _, ...flat } = aReport({ text, topic: 'VP08' });
    const page = await hotline.submit('/bao-cao', { ...flat, key: await formOf() });
    expect([page.status, page.text.includes(text)]).toEqual([422, true]);
    await hotline.settle();
    expect(await hotline.holds('Lâm Quang Vinhh')).toBe(false);
    expect(await hotline.logs()).not.toContain('tố cáo');
  });

  test('a report rejected as a denunciation is accepted with the same key once the sender declares it a report', async () => {
    const key = randomUUID();
    const body = { text: text.replace('Vinhh', 'Vinhhh'), topic: 'VP08' };
    expect((await post(body, key)).status).toBe(422);
    const first = await post({ ...body, notDenunciation: true }, key);
    const again = await post(body, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    await hotline.settle();
    expect(await hotline.holds('Lâm Quang Vinhhh')).toBe(true);
  });
});

describe('emergency with invalid fields', () => {
  const number = '09-lẻ-7731';
  const emergency = {
    service: 'health',
    topic: 'SK01',
    areaCode: undefined,
    text: 'Ba tôi khó thở, môi tím tái',
    reporter: { kind: 'person', phone: number },
  };

  test('an emergency with an invalid phone number opens a ticket that does not store the number', async () => {
    const answer = await post(emergency);
    expect(answer.status).toBe(201);
    expect(answer.text).toContain('số điện thoại');
    expect(answer.text).toContain('115');
    const { reporter: _, ...flat } = aReport({ ...emergency, areaCode: '', phone: number });
    const page = await hotline.submit('/bao-cao', { ...flat, key: await formOf() });
    expect(page.status).toBe(201);
    expect(page.text).toContain('tel:115');
    expect(page.text).toContain('số điện thoại');
    await hotline.settle();
    expect(await hotline.holds(number)).toBe(false);
    expect(await hotline.logs()).not.toContain(number);
  });
});
