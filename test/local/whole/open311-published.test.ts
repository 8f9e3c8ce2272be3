import { expect, test } from 'vitest';
import * as z from 'zod';
import { sharedHotline } from '../../support/shared-hotline.ts';

const hotline = sharedHotline();

const SignedIn = z.object({ token: z.string() });
const signIn = async (role: string, unit?: string) => {
  const { text } = await hotline.post('/local/sign-in', { role, unit });
  return { authorization: `Bearer ${SignedIn.parse(JSON.parse(text)).token}` };
};

const Version = z.looseObject({ version: z.number() });
const act = async (
  by: Awaited<ReturnType<typeof signIn>>,
  code: string,
  name: string,
  fields: object,
): Promise<number> => {
  const path = `/api/staff/tickets/${code}`;
  const { version } = Version.parse(JSON.parse((await hotline.get(path, by)).text));
  const headers = { ...by, 'idempotency-key': `a-key-for-${name}-of-${code}` };
  const { status } = await hotline.post(`${path}/${name}`, { version, ...fields }, headers);
  return status;
};

const Filed = z.tuple([z.object({ service_request_id: z.string() })]);
const file = async (key: string, fields: Record<string, string>): Promise<string> => {
  const answer = await fetch(new URL('/open311/v2/requests.json', hotline.url()), {
    method: 'POST',
    body: new URLSearchParams({ api_key: key, address_id: '29254', ...fields }),
  });
  await hotline.settle();
  return Filed.parse(await answer.json())[0].service_request_id;
};

const own = 'Quán của ông Ba Đen mở cửa mỗi tối';
const aViolation = {
  service_code: 'VP01',
  description: own,
  'attribute[hours]': 'Sau 21 giờ',
  'attribute[still-going]': 'true',
};
const ofHealthSent = {
  service_code: 'SK01',
  description: 'Tôi bị sốt đã ba ngày',
  'attribute[called-115]': 'true',
  'attribute[awake]': 'true',
};
const publication = {
  title: 'Tụ tập đông người',
  question: 'Một quán vẫn mở cửa buổi tối.',
  answer: 'Đã kiểm tra và nhắc nhở chủ quán.',
};

test('what another system files is listed when a supervisor has published it, in the moderated words alone', async () => {
  const given = await hotline.post('/local/open311-key', {});
  const { api_key: key } = z.looseObject({ api_key: z.string() }).parse(JSON.parse(given.text));
  const code = await file(key, aViolation);
  const ofHealth = await file(key, ofHealthSent);
  const list = '/open311/v2/requests.xml';
  expect((await hotline.get(list)).text).not.toContain(code);

  const officer = await signIn('officer', 'UBND_XA:29254');
  const text = 'Đã kiểm tra, quán cam kết đóng cửa trước 21 giờ.';
  expect(await act(officer, code, 'answer', { text })).toBe(200);
  const supervisor = await signIn('supervisor');
  expect(await act(supervisor, code, 'publish', publication)).toBe(200);

  const one = `/open311/v2/requests/${code}.json`;
  const Sent = z.tuple([z.object({ requested_datetime: z.string() })]);
  const [{ requested_datetime: sentAt }] = Sent.parse(JSON.parse((await hotline.get(one)).text));
  const hoursFromThen = (hours: number): string =>
    new Date(Date.parse(sentAt) + hours * 3_600_000).toISOString();
  for (const path of [
    list,
    '/open311/v2/requests.json',
    `/open311/v2/requests/${code}.xml`,
    one,
    `${list}?start_date=${hoursFromThen(-24)}`,
  ]) {
    const { text: said } = await hotline.get(path);
    for (const shown of [code, publication.question, publication.answer, 'closed']) {
      expect(said, path).toContain(shown);
    }
    expect(said, path).not.toMatch(/Ba Đen|sốt/);
    expect(said, path).not.toContain(ofHealth);
  }
  expect((await hotline.get(`${list}?start_date=${hoursFromThen(1)}`)).text).not.toContain(code);
  const alone = await hotline.get(`/open311/v2/requests/${ofHealth}.json`);
  expect(alone.text).toContain('"description":null');
  expect(alone.text).not.toContain('sốt');
});
