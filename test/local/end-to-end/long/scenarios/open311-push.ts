import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import {
  CreatedWebhookResponse,
  WebhooksResponse,
} from '../../../../../core/contract/staff/administration/webhook-responses.ts';
import { fakeFixMyStreet } from '../../../../support/hotline/fake-fixmystreet.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';

const hotline = sharedHotline();
const jurisdictionId = '42';
const apiKey = 'key-of-the-site';
let site: Awaited<ReturnType<typeof fakeFixMyStreet>>;
beforeAll(async () => {
  site = await fakeFixMyStreet({ jurisdictionId, apiKey });
});
afterAll(() => {
  site.stop();
});

const Token = z.object({ token: z.string() });
const signIn = async (role: string, unit?: string) => {
  const { text } = await hotline.post('/local/sign-in', { role, unit });
  return { authorization: `Bearer ${Token.parse(JSON.parse(text)).token}` };
};
type By = Awaited<ReturnType<typeof signIn>>;

const Version = z.looseObject({ version: z.number() });
const act = async (by: By, code: string, name: string, fields: object = {}) => {
  const path = `/api/staff/tickets/${code}`;
  const { version } = Version.parse(JSON.parse((await hotline.get(path, by)).text));
  const headers = { ...by, 'idempotency-key': `a-key-for-${name}-of-${code}` };
  const response = await hotline.post(`${path}/${name}`, { version, ...fields }, headers);
  expect(response.status, response.text).toBe(200);
};

const Issued = z.looseObject({
  api_key: z.string(),
  provider: z.looseObject({ id: z.string() }),
});
const subscribe = async (by: By) => {
  const hotlineResponse = await hotline.post('/local/open311-key', { name: 'Cổng phản ánh' });
  const { api_key: key, provider } = Issued.parse(JSON.parse(hotlineResponse.text));
  const answer = await hotline.post(
    '/api/staff/webhooks',
    {
      ...{ dialect: 'open311', name: 'Cổng phản ánh', contact: 'quan-tri@cong.example' },
      ...{ url: site.url, provider: provider.id, jurisdictionId, apiKey, format: 'json' },
    },
    by,
  );
  expect(answer.status, answer.text).toBe(200);
  return { key, webhook: CreatedWebhookResponse.parse(JSON.parse(answer.text)).webhook };
};

const Filed = z.tuple([z.object({ service_request_id: z.string() })]);
const file = async (key: string): Promise<string> => {
  const answer = await hotline.submit('/open311/v2/requests.json', {
    ...{ api_key: key, address_id: '29254', service_code: 'VP01' },
    description: 'Quán của ông Ba Đen mở cửa mỗi tối',
    'attribute[hours]': 'Sau 21 giờ',
    'attribute[still-going]': 'true',
  });
  await hotline.settle();
  return Filed.parse(JSON.parse(answer.text))[0].service_request_id;
};

const deliveryOf = async (id: string) => {
  const { text } = await hotline.get('/api/staff/webhooks', await signIn('administrator'));
  const { webhooks } = WebhooksResponse.parse(JSON.parse(text));
  return webhooks.find((one) => one.id === id)?.delivery;
};

test('an Open311 site gets ticket updates in order and once each, despite an outage and lost responses', async () => {
  const { key, webhook } = await subscribe(await signIn('administrator'));
  const code = await file(key);
  expect(site.updates()).toEqual([
    {
      ...{ jurisdiction_id: jurisdictionId, api_key: apiKey, service_request_id: code },
      update_id: expect.stringMatching(new RegExp(`^${code}-\\d+$`)),
      updated_datetime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/),
      status: 'INTERNAL_REFERRAL',
      description: 'Trạng thái của phiếu đã thay đổi.',
    },
  ]);
  expect(site.asked[0]).toMatch(/^POST \/open311\/v2\/servicerequestupdates\.json /);

  site.becomes('down');
  const officer = await signIn('officer', 'UBND_XA:29254');
  await act(officer, code, 'acknowledge');
  await act(officer, code, 'answer', {
    text: 'Đã kiểm tra, quán cam kết đóng cửa trước 21 giờ.',
  });
  await hotline.advance('PT6H');
  expect(site.updates()).toHaveLength(1);
  expect((await hotline.get('/local/dead-letters')).text).toContain(code);
  expect(await deliveryOf(webhook.id)).toMatchObject({ why: 'status-503' });

  site.becomes('answer-lost');
  await hotline.advance('PT20M');
  site.becomes('well');
  await hotline.advance('PT40M'); // on a busy machine a response may time out and cause one more retry
  await hotline.settle();
  const statuses = site.updates().map(({ status }) => status);
  expect(statuses).toEqual(['INTERNAL_REFERRAL', 'IN_PROGRESS', 'FIXED']);
  const delivery = await deliveryOf(webhook.id);
  expect([delivery?.failingSince, delivery?.failures]).toEqual([undefined, 0]);

  const before = site.asked.length;
  await hotline.post('/local/dead-letters/redrive', {});
  await hotline.settle();
  expect(site.asked).toHaveLength(before);
  expect((await hotline.get('/local/dead-letters')).text).not.toContain(code);

  const answer = 'Đã kiểm tra và nhắc nhở chủ quán.';
  const publication = { title: 'Tụ tập', question: 'Một quán vẫn mở cửa buổi tối.', answer };
  await act(await signIn('supervisor'), code, 'publish', publication);
  await hotline.settle();
  expect(site.updates().slice(3)).toEqual([
    expect.objectContaining({ status: 'FIXED', description: answer }),
  ]);
  expect(JSON.stringify(site.updates())).not.toContain('Ba Đen');

  const path = `/api/staff/webhooks/${webhook.id}/withdraw`;
  await hotline.post(path, { reason: 'Cổng đã đóng cửa' }, await signIn('administrator'));
  await file(key);
  expect(site.updates()).toHaveLength(4);
});

test("an Open311 site gets the updates of a merged request under the original request's own code", async () => {
  const { key } = await subscribe(await signIn('administrator'));
  const [mergeTarget, part] = [await file(key), await file(key)];
  const merging = { into: mergeTarget, reason: 'Cùng một quán, cùng một buổi tối' };
  await act(await signIn('operator'), part, 'merge', merging);
  const officer = await signIn('officer', 'UBND_XA:29254');
  await act(officer, mergeTarget, 'answer', { text: 'Đã kiểm tra và nhắc nhở chủ quán.' });
  await hotline.settle();
  const listStatuses = (code: string) =>
    site.updates().flatMap((one) => (one['service_request_id'] === code ? one['status'] : []));
  expect(listStatuses(mergeTarget)).toEqual(['INTERNAL_REFERRAL', 'FIXED']);
  expect(listStatuses(part)).toEqual(['INTERNAL_REFERRAL', 'DUPLICATE', 'FIXED']);
});
