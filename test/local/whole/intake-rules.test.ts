import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { peopleOf } from '../../../core/directory/people.ts';
import { aReport, type Opened, readWhole, sendReport } from '../../support/a-report.ts';
import { openingMorning } from '../../support/a-ticket.ts';
import { formField } from '../../support/form-field.ts';
import { sharedHotline } from '../../support/shared-hotline.ts';
import { directory } from '../../support/the-directory.ts';

const hotline = sharedHotline();

const post = (changes: object, key: string = randomUUID()) =>
  hotline.post('/api/reports', aReport({ ...changes }), { 'idempotency-key': key });

const Problem = z.looseObject({ type: z.string(), detail: z.string() });
const problemIn = (text: string) => Problem.parse(JSON.parse(text));

const formOf = async () => formField((await hotline.get('/bao-cao?dich-vu=violation')).text, 'key');

/** How the people of a unit are reached, all of them. */
const addressesOf = (unit: string): string[] =>
  ['handler', 'head', 'duty'].flatMap((role) =>
    peopleOf(directory, unit, role, openingMorning).flatMap(({ phone, email }) => [phone, email]),
  );

const toldOf = async (code: string): Promise<string[]> =>
  (await hotline.outbox()).filter(({ ticket }) => ticket === code).map(({ to }) => to);

describe('a report of another province', () => {
  test('is told that province’s hotline, keeps its words on the page, and is kept nowhere', async () => {
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

    const ours = await hotline.submit('/bao-cao', { ...flat, areaCode: '29254' });
    expect(ours.status).toBe(201);
  });
});

describe('a denunciation', () => {
  const text = 'Tôi tố cáo ông Lâm Quang Vinhh cán bộ chốt nhận tiền';

  test('leaves no word in the table, in a message or in a log', async () => {
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

  test('is opened under the same key once it is said to be only a report', async () => {
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

describe('a report about the commune’s committee', () => {
  let placed: Opened;
  let unplaced: Opened;

  // a day on which nobody does anything: all that climbs has climbed
  beforeAll(async () => {
    placed = await sendReport(hotline, { accused: ['UBND_XA'] });
    const where = { areaCode: undefined, place: 'Phường 1' };
    unplaced = await sendReport(hotline, { ...where, accused: ['UBND_XA'] });
    expect(await readWhole(hotline, placed)).toMatchObject({ unit: 'UBND thành phố Trà Vinh' });
    await hotline.advance('PT24H');
  }, 180_000);

  test('goes to the district, and the committee hears nothing of it, however late it gets', async () => {
    const told = await toldOf(placed.code);
    const [committee, district] = ['UBND_XA:29254', 'UBND_HUYEN:842'].map(addressesOf);
    expect(committee?.filter((address) => told.includes(address))).toEqual([]);
    expect(told).toEqual(expect.arrayContaining((district ?? []).slice(0, 4)));
  });

  test('of which nobody knows where goes to the operators, and no committee hears of it', async () => {
    const told = await toldOf(unplaced.code);
    const committees = ['UBND_XA:29239', 'UBND_XA:29512'].flatMap(addressesOf);
    expect(told.length).toBeGreaterThan(0);
    expect(committees.filter((address) => told.includes(address))).toEqual([]);
  });
});
