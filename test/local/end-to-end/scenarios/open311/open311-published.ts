import { expect, test } from 'vitest';
import * as z from 'zod';
import { lyingFiles } from '../../../../support/hotline/bucket-files.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { phoneJpeg } from '../../../../support/samples/photo-files.ts';

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
  ...{ description: own, lat: '9.934721', long: '106.341238' },
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

const Label = z.record(z.string(), z.unknown());

test('an Open311 request is listed only after publication, with its moderated text', async () => {
  const response = await hotline.post('/local/open311-key', {});
  const { api_key: key } = z.looseObject({ api_key: z.string() }).parse(JSON.parse(response.text));
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
    const { text: body } = await hotline.get(path);
    for (const shown of [code, publication.question, publication.answer, 'closed', '106.35']) {
      expect(body, path).toContain(shown);
    }
    expect(body, path).not.toMatch(/Ba Đen|sốt|106\.34/);
    expect(body, path).not.toContain(ofHealth);
  }
  expect((await hotline.get(`${list}?start_date=${hoursFromThen(1)}`)).text).not.toContain(code);
  const alone = await hotline.get(`/open311/v2/requests/${ofHealth}.json`);
  expect(alone.text).toContain('"service_code":"unpublished"');
  expect(alone.text).not.toMatch(/sốt|SK01/);
  const own = await hotline.get(`/open311/v2/requests/${ofHealth}.json?api_key=${key}`);
  expect(own.text).toContain('"service_code":"SK01"');
  const byCode = await hotline.get(`/api/reports/${ofHealth}`);
  expect(new Set(Object.keys(Label.parse(JSON.parse(byCode.text))))).toEqual(
    new Set(['code', 'label', 'openedAt', 'status']),
  );
});

longTest(
  'name and photo in an Open311 request are stored with the ticket and deleted on a referral',
  async () => {
    const hotlineResponse = await hotline.post('/local/open311-key', {});
    const { api_key } = z
      .looseObject({ api_key: z.string() })
      .parse(JSON.parse(hotlineResponse.text));
    const form = new FormData();
    const personalData = { first_name: 'Vane', last_name: 'Thạch', phone: '0912 345 678' };
    for (const [name, value] of Object.entries({
      ...{ api_key, address_id: '29254', service_code: 'GY01', ...personalData },
      description: 'Xin trồng thêm cây xanh trên vỉa hè',
    })) {
      form.append(name, value);
    }
    form.append('photo', new Blob([phoneJpeg(1)], { type: 'image/jpeg' }), 'IMG.jpg');
    const url = new URL('/open311/v2/requests.json', hotline.url());
    const answer = await fetch(url, { method: 'POST', body: form });
    const [{ service_request_id: code }] = Filed.parse(await answer.json());
    await hotline.settle();

    const supervisor = await signIn('supervisor');
    const Shown = z.object({ photos: z.array(z.object({ url: z.url() })) });
    const photos = async () => {
      const { text } = await hotline.get(`/api/staff/tickets/${code}/photos`, supervisor);
      return Shown.parse(JSON.parse(text)).photos;
    };
    const [photo] = await photos();
    expect((await fetch(photo?.url ?? '')).status).toBe(200);
    const revealRequest = { reason: 'life-at-risk', text: 'Cần gặp người gửi để bảo vệ họ' };
    const revealed = await hotline.post(
      `/api/staff/tickets/${code}/reveal`,
      revealRequest,
      supervisor,
    );
    expect(revealed.text).toBe(JSON.stringify({ code, identity: { name: 'Vane Thạch' } }));

    const tagsOfPhotos = () =>
      [...lyingFiles(hotline.dataDirectory())].flatMap(([key, tags]) =>
        key.includes(code) ? [tags] : [],
      );
    expect(tagsOfPhotos()).toEqual(['{}', '{}']);
    const going = '{"listed":"no"}'; // tag with which S3 deletes the file after some days
    const referral = { reason: 'denunciation', text: 'Mời ông bà gửi đơn đến thanh tra.' };
    expect(await act(supervisor, code, 'refer', referral)).toBe(200);
    await hotline.settle();
    expect([await photos(), tagsOfPhotos()]).toEqual([[], [going, going]]);
  },
);
