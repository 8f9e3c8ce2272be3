import { expect, test } from 'vitest';
import * as z from 'zod';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import {
  findGeoreportViolations,
  georeportSchema,
} from '../../../../support/read/georeport-schema.ts';
import { readXml } from '../../../../support/read/read-xml.ts';
import { plainJpeg } from '../../../../support/samples/photo-files.ts';

const hotline = sharedHotline();

const Key = z.looseObject({ api_key: z.string() });
const keyFor = async (isTest = 'false'): Promise<string> => {
  const { text } = await hotline.submit('/local/open311-key', { isTest, mayUpdate: 'true' });
  return Key.parse(JSON.parse(text)).api_key;
};

const SignedIn = z.object({ token: z.string() });
const signIn = async (role: string, unit?: string) => {
  const { text } = await hotline.post('/local/sign-in', { role, unit });
  return { authorization: `Bearer ${SignedIn.parse(JSON.parse(text)).token}` };
};
type By = Awaited<ReturnType<typeof signIn>>;

const aHousehold = {
  ...{ service_code: 'AS07', address_id: '29254', 'attribute[since]': '01/09' },
  description: 'Quán ăn của bà Tư Hường đóng cửa từ tháng 9, xin hỗ trợ',
};

const ForToken = z.tuple([
  z.strictObject({ token: z.string(), service_notice: z.string(), account_id: z.null() }),
]);
const tokenIn = (text: string): string => ForToken.parse(JSON.parse(text))[0].token;

const Polled = z.tuple([
  z.strictObject({ service_request_id: z.string().nullable(), token: z.string() }),
]);
const poll = async (token: string, below = '/open311/v2') => {
  const [inJson, inXml] = await Promise.all(
    ['json', 'xml'].map((format) => hotline.get(`${below}/tokens/${token}.${format}`)),
  );
  expect(findGeoreportViolations(readXml(inXml?.text ?? ''), georeportSchema.token)).toEqual([]);
  const [{ service_request_id: id, token: same }] = Polled.parse(JSON.parse(inJson?.text ?? ''));
  expect(same).toBe(token);
  expect(inXml?.text).toContain(
    id ? `<service_request_id>${id}</service_request_id>` : '<service_request_id/>',
  );
  return id;
};

const Queue = z.looseObject({ tickets: z.array(z.looseObject({ code: z.string() })) });
const codesOf = async (by: By): Promise<string[]> => {
  const { text } = await hotline.get('/api/staff/queue', by);
  return Queue.parse(JSON.parse(text)).tickets.map(({ code }) => code);
};

const Version = z.looseObject({ version: z.number() });
const acknowledge = async (by: By, code: string): Promise<void> => {
  const path = `/api/staff/tickets/${code}`;
  const { version } = Version.parse(JSON.parse((await hotline.get(path, by)).text));
  const headers = { ...by, 'idempotency-key': `a-key-for-${code}` };
  const response = await hotline.post(`${path}/acknowledge`, { version }, headers);
  expect(response.status, response.text).toBe(200);
  await hotline.settle();
};

longTest(
  'an Open311 request that needs a staff check returns its id only after an officer acknowledged it',
  async () => {
    const api_key = await keyFor();
    const signInOfficer = () => signIn('officer', 'UBND_HUYEN:842');
    const before = new Set(await codesOf(await signInOfficer()));
    const newCodes = async (by: By) => (await codesOf(by)).filter((code) => !before.has(code));
    const form = new FormData();
    for (const [name, value] of Object.entries({ api_key, ...aHousehold }))
      form.append(name, value);
    form.append(
      'photo1',
      new Blob([Uint8Array.from(plainJpeg())], { type: 'image/jpeg' }),
      'a.jpg',
    );
    const url = new URL('/open311/v2/requests.json', hotline.url());
    const token = tokenIn(await (await fetch(url, { method: 'POST', body: form })).text());
    await hotline.settle();
    expect(await poll(token)).toBeNull();

    const [code = '', ...others] = await newCodes(await signInOfficer());
    expect([code, others]).toEqual([expect.stringMatching(/^\d{10}$/), []]);
    const updates = `/open311/v2/servicerequestupdates.json?api_key=${api_key}`;
    await hotline.advance('PT3H');
    expect(await poll(token)).toBeNull();
    expect((await hotline.get(updates)).text).not.toContain(code);
    const again = await hotline.submit('/open311/v2/requests.json', { api_key, ...aHousehold });
    expect(tokenIn(again.text)).toBe(token);

    const unit = await signInOfficer(); // the first access token has expired
    await acknowledge(unit, code);
    expect(await poll(token)).toBe(code);
    expect((await hotline.get(`/open311/v2/requests/${code}.json`)).text).toContain(
      '"status":"open"',
    );
    expect((await hotline.get(updates)).text).toContain(`"service_request_id":"${code}"`);
    const shown = await hotline.get(`/api/staff/tickets/${code}/photos`, unit);
    expect(
      z.looseObject({ photos: z.array(z.unknown()) }).parse(JSON.parse(shown.text)).photos,
    ).toHaveLength(1);
    expect(await newCodes(unit)).toEqual([code]);
    expect(await hotline.holds(token)).toBe(false);
  },
);

test("an Open311 sandbox request's token returns the request id after one minute", async () => {
  const below = '/open311/test/v2';
  const api_key = await keyFor('true');
  const filed = await hotline.submit(`${below}/requests.xml`, { api_key, ...aHousehold });
  expect(findGeoreportViolations(readXml(filed.text), georeportSchema.filed_for_token)).toEqual([]);
  const [, token = ''] = /<token>([^<]+)/.exec(filed.text) ?? [];
  await hotline.advance('PT30S');
  expect(await poll(token, below)).toBeNull();
  await hotline.advance('PT30S');
  expect(await poll(token, below)).toMatch(/^\d{10}$/);
  const unknown = await hotline.get(`/open311/v2/tokens/${token}.xml`);
  expect([
    unknown.status,
    findGeoreportViolations(readXml(unknown.text), georeportSchema.errors),
  ]).toEqual([404, []]);
});
