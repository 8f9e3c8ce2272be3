import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  setUpOpen311Api,
  testApiKeys,
  violationRequest,
} from '../../support/api/set-up-open311-api.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const at = '/open311/v2/requests.json';
const emergency = {
  service_code: 'SK01',
  address_id: '29254',
  description: 'Ba tôi khó thở, môi tím tái',
};

const flawed: Record<string, [field: string | undefined, sent: Record<string, string>]> = {
  position: ['position', { lat: '9,93', long: '106.34' }],
  area: ['area', { address_id: '00001' }],
  place: ['place', { address_string: 'x'.repeat(501) }],
  'empty area': [undefined, { address_id: '' }],
  photos: ['photos', { media_url: 'javascript:x' }],
  answers: ['answers', { 'attribute[called-115]': 'maybe' }],
  accused: ['accused', { 'attribute[accused]': 'nobody-knows' }],
  text: ['text', { description: `Ba tôi khó thở \ufffd${'x'.repeat(4100)}` }],
  other: ['other', { client_request_id: 'a b' }],
};

describe('emergency filed by Open311', () => {
  test.each(Object.entries(flawed))(
    'an Open311 emergency report with an invalid field is accepted: %s',
    async (_, [field, sent]) => {
      const door = setUpOpen311Api();
      const { statusCode, body } = await door.post(at, { ...emergency, ...sent });
      expect(statusCode).toBe(200);
      expect(body).toContain('115');
      expect(body.includes('Không đọc được')).toBe(field !== undefined);
      expect(door.tickets.all()[0]?.unreadable).toEqual(field && [field]);
    },
  );

  test('an Open311 emergency report with any combination of invalid fields is accepted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(Object.values(flawed)), async (some) => {
        const sent = Object.fromEntries(
          [emergency, ...some.map(([, fields]) => fields)].flatMap((fields) =>
            Object.entries(fields),
          ),
        );
        expect((await setUpOpen311Api().post(at, sent)).statusCode).toBe(200);
      }),
      { numRuns: 30 },
    );
  });

  test('invalid coordinates of an Open311 emergency report are added to its text', async () => {
    const door = setUpOpen311Api();
    await door.post(at, { ...emergency, lat: '9,93', long: '106.34' });
    expect(door.tickets.all()[0]?.text).toContain('không đọc được: 9,93, 106.34');
  });

  test('an Open311 emergency under a non-emergency service gets the 115 notice and the possible-emergency mark', async () => {
    const door = setUpOpen311Api();
    const { statusCode, body } = await door.post(at, { ...emergency, service_code: 'GY01' });
    expect([statusCode, body.includes('115')]).toEqual([200, true]);
    expect(door.tickets.all()).toMatchObject([{ possibleEmergency: { version: 1 } }]);
  });

  test.each([
    ['for an unknown service', { service_code: 'XX99' }, testApiKeys.production],
    ['with an unknown key', {}, 'o311_nobody-has-this-key'],
  ])('a rejected Open311 emergency report names 115: %s', async (_, sent, key) => {
    const { statusCode, body } = await setUpOpen311Api().post(at, { ...emergency, ...sent }, key);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).toContain('115');
  });

  test.each([
    ['for another jurisdiction', at, { jurisdiction_id: 'elsewhere.example' }],
    ['in an unknown format', '/open311/v2/requests.yaml', {}],
    ['without a format', '/open311/v2/requests', {}],
    ['without required fields', at, { service_code: '', description: '' }],
  ])('a rejected Open311 emergency request names 115 in its error: %s', async (_, path, sent) => {
    const { statusCode, body } = await setUpOpen311Api().post(path, { ...emergency, ...sent });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).toContain('115');
  });
});

test('an Open311 emergency in Khmer gets the 115 notice in Vietnamese and then in Khmer', async () => {
  const description = 'ម្តាយខ្ញុំពិបាកដកដង្ហើម សន្លប់';
  const { body } = await setUpOpen311Api().post(at, { ...emergency, description });
  const [vietnamese, inKhmer] = ['gọi cấp cứu 115', 'ទូរស័ព្ទទៅលេខ 115'].map((text) =>
    body.indexOf(text),
  );
  expect(vietnamese).toBeGreaterThan(-1);
  expect(inKhmer).toBeGreaterThan(vietnamese ?? -1);
});

describe('Open311 emergencies and rate limits', () => {
  test.each([
    ['by its topic', { description: 'xin giúp' }],
    ['by its text', { service_code: 'GY01' }],
  ])(
    'an Open311 key’s rate limit does not affect an emergency that is recognized %s',
    async (_, sent) => {
      const door = setUpOpen311Api({ provider: { perMinute: 1 } });
      const statusOf = async (form: Record<string, string>) =>
        (await door.post(at, form)).statusCode;
      expect(await statusOf({ ...emergency, ...sent })).toBe(200);
      expect(await statusOf(violationRequest)).toBe(200);
      expect(await statusOf(violationRequest)).toBe(429);
      expect(await statusOf({ ...emergency, ...sent })).toBe(200);
    },
  );
});

describe('Open311 update about an emergency', () => {
  const updatesAt = '/open311/v2/servicerequestupdates.json';
  const update = {
    service_request_id: aTicket().code,
    update_id: 'u-1',
    updated_datetime: '2021-12-03T08:30:00+07:00',
    status: 'OPEN',
    description: emergency.description,
  };
  const door = () =>
    setUpOpen311Api({ tickets: [aTicket({ filedBy: 'bridge' })], provider: { mayUpdate: true } });

  test.each([
    ['accepted', {}, testApiKeys.production, 200],
    ['without its id', { update_id: '' }, testApiKeys.production, 400],
    ['for an unknown request', { service_request_id: '0000000000' }, testApiKeys.production, 404],
    ['with an unknown key', {}, 'o311_nobody-has-this-key', 403],
  ])(
    'an Open311 update that reads like an emergency gets the 115 notice: %s',
    async (_, sent, key, status) => {
      const { statusCode, body } = await door().post(updatesAt, { ...update, ...sent }, key);
      expect([statusCode, body.includes('115')]).toEqual([status, true]);
    },
  );

  test('an Open311 update that reads like an emergency is exempt from the API key’s rate limit', async () => {
    const limited = setUpOpen311Api({
      tickets: [aTicket({ filedBy: 'bridge' })],
      provider: { mayUpdate: true, perMinute: 0 },
    });
    const ordinary = { ...update, description: 'Vẫn chưa dọn rác' };
    expect((await limited.post(updatesAt, ordinary)).statusCode).toBe(429);
    expect((await limited.post(updatesAt, update)).statusCode).toBe(200);
  });

  test('an Open311 update by the responsible unit gets no 115 notice', async () => {
    const ticket = aTicket({ unit: 'SO_YT', status: 'assigned', assignment: 1 });
    const ofUnit = setUpOpen311Api({
      tickets: [ticket],
      provider: { mayUpdate: true, unit: 'SO_YT' },
    });
    const { statusCode, body } = await ofUnit.post(updatesAt, update);
    expect([statusCode, body.includes('service_notice')]).toEqual([200, false]);
  });

  test('the response to an ordinary Open311 update does not mention 115', async () => {
    const { body } = await door().post(updatesAt, { ...update, description: 'Vẫn chưa dọn rác' });
    expect(body).not.toContain('115');
  });
});
