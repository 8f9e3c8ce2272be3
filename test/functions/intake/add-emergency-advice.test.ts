import { describe, expect, test } from 'vitest';
import {
  CreatedTicketResponse,
  TicketStatusResponse,
} from '../../../core/contract/public/public-responses.ts';
import { addEmergencyAdviceToRoutes } from '../../../functions/intake/add-emergency-advice.ts';
import { routes } from '../../../functions/intake/public-api.http.ts';
import { buildJsonReply } from '../../../functions/runtime/reply/reply.ts';
import { setUpPublicApi } from '../../support/api/set-up-public-api.ts';
import { aReport } from '../../support/samples/a-report.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const ticket = aTicket({ status: 'in-progress', unit: 'SO_YT', assignment: 1 });
const danger = 'Có người trong quán bất tỉnh, ngừng thở';

const routeOf = (path: string) => {
  const route = routes.find((one) => one.path === path && one.method === 'POST');
  if (!route) throw new Error(`No route ${path}`);
  return route;
};

describe('rejected messages about an emergency', () => {
  const send = (text: string, headers: Record<string, string>) =>
    setUpPublicApi(ticket).ask(routeOf('/api/reports/{code}/messages').answer, {
      rawPath: `/api/reports/${ticket.code}/messages`,
      pathParameters: { code: ticket.code },
      headers: { 'idempotency-key': 'mot-khoa-cua-nguoi-dan', ...headers },
      body: JSON.stringify({ text }),
    });

  test.each([
    ['without a PIN', 403, danger, {}],
    ['with a wrong PIN', 403, danger, { 'x-report-pin': '000000' }],
    ['that is too long', 400, `${danger}. ${'x'.repeat(4100)}`, {}],
  ])(
    'the API names 115 and 1022 when it rejects a message that reads like an emergency: %s',
    async (_, status, text, headers) => {
      const { statusCode, body } = await send(text, headers);
      expect(statusCode).toBe(status);
      expect(body).toMatch(/115.*1022/);
    },
  );

  test('the API does not name 115 when it rejects an ordinary message', async () => {
    const { statusCode, body } = await send('Tối qua quán vẫn mở cửa', {});
    expect([statusCode, body.includes('115')]).toEqual([403, false]);
  });

  test('the ticket page names 115 and 1022 when it rejects a message that reads like an emergency', async () => {
    const body = new URLSearchParams({ ma: ticket.code, pin: '000000', text: danger }).toString();
    const rawPath = '/tra-cuu/bo-sung';
    const reply = await setUpPublicApi(ticket).ask(routeOf(rawPath).answer, { rawPath, body });
    expect(reply.statusCode).toBe(403);
    expect(reply.body).toContain('href="tel:115"');
    expect(reply.body).toContain('1022');
  });
});

test('an accepted message is confirmed, with the advice to call 115, if the emergency check fails', async () => {
  const route = { ...routeOf('/api/reports/{code}/messages') };
  const [advising] = addEmergencyAdviceToRoutes([
    { ...route, answer: () => buildJsonReply(201, { status: 'in-progress' }) },
  ]);
  const reply = await setUpPublicApi(ticket).ask(
    (request, services) => {
      const directory = () => Promise.reject(new Error('the stored directory is invalid'));
      return advising?.answer(request, { ...services, directory }) ?? buildJsonReply(500, {});
    },
    {
      rawPath: `/api/reports/${ticket.code}/messages`,
      body: JSON.stringify({ text: 'Tối qua quán vẫn mở cửa' }),
    },
  );
  expect(reply.statusCode).toBe(201);
  expect(reply.body).toContain('115');
});

describe('response to an accepted emergency', () => {
  const key = { 'idempotency-key': 'mot-khoa-cua-nguoi-dan' };
  const report = { service: 'suggestion', topic: undefined, text: 'Má tôi khó thở' };

  test('the API response to an emergency report advises calling 115, whatever the topic', async () => {
    const rawPath = '/api/reports';
    const body = JSON.stringify(aReport({ ...report, lang: 'en' }));
    const reply = await setUpPublicApi().ask(routeOf(rawPath).answer, {
      ...{ rawPath, headers: key, body },
    });
    expect(reply.statusCode).toBe(201);
    expect(CreatedTicketResponse.parse(JSON.parse(reply.body)).emergency).toContain('115');
  });

  test('the API response to a later emergency message advises calling 115', async () => {
    const door = setUpPublicApi(ticket);
    const reply = await door.ask(routeOf('/api/reports/{code}/messages').answer, {
      rawPath: `/api/reports/${ticket.code}/messages`,
      pathParameters: { code: ticket.code },
      headers: { ...key, 'x-report-pin': door.pin },
      body: JSON.stringify({ text: danger }),
    });
    expect(reply.statusCode).toBe(201);
    expect(TicketStatusResponse.parse(JSON.parse(reply.body)).emergency).toMatch(/115.*1022/);
  });

  test('the ticket page advises calling 115 after a later emergency message', async () => {
    const door = setUpPublicApi(ticket);
    const rawPath = '/tra-cuu/bo-sung';
    const sent = { ma: ticket.code, pin: door.pin, text: danger, key: 'mot-khoa-cua-nguoi-dan' };
    const body = new URLSearchParams(sent).toString();
    const reply = await door.ask(routeOf(rawPath).answer, { rawPath, body });
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain('href="tel:115"');
  });
});

const titles = {
  vi: 'lang="vi">Gọi\u00a0115',
  km: 'lang="km">ហៅលេខ\u00a0115',
  en: 'lang="en">Call\u00a0115',
};

const khmer = 'ម្តាយខ្ញុំពិបាកដកដង្ហើម សន្លប់';
const texts = {
  vi: 'gọi ngay 115',
  km: 'ទូរស័ព្ទទៅលេខ 115',
  en: 'call 115 at once',
};
type Lang = keyof typeof texts;

/** Returns the languages in the order in which their texts appear. */
const langsIn = (body: string, found: Record<Lang, string>): Lang[] =>
  (['vi', 'km', 'en'] as const)
    .filter((lang) => body.includes(found[lang]))
    .toSorted((a, b) => body.indexOf(found[a]) - body.indexOf(found[b]));

describe('language of the advice to call 115', () => {
  const key = { 'idempotency-key': 'mot-khoa-cua-nguoi-dan' };

  test.each([
    ['vi', danger, ['vi']],
    ['km', danger, ['vi', 'km']],
    ['en', danger, ['vi', 'en']],
    ['vi', khmer, ['vi', 'km']],
  ] as const)(
    'the API advises calling 115 in Vietnamese first, for a reader of language “%s” and the report text “%s”',
    async (lang, text, expected) => {
      const reply = await setUpPublicApi().ask(routeOf('/api/reports').answer, {
        rawPath: '/api/reports',
        headers: { ...key, 'accept-language': lang },
        body: JSON.stringify(aReport({ text })),
      });
      const { emergency = '' } = CreatedTicketResponse.parse(JSON.parse(reply.body));
      expect(langsIn(emergency, texts)).toEqual(expected);
    },
  );

  test.each([
    ['', danger, ['vi']],
    ['', khmer, ['vi', 'km']],
    ['/km', danger, ['vi', 'km']],
    ['/en', danger, ['vi', 'en']],
  ] as const)(
    'the page %s/tra-cuu/bo-sung advises calling 115 in Vietnamese first, for the text “%s”',
    async (prefix, text, expected) => {
      const door = setUpPublicApi(ticket);
      const sent = { ma: ticket.code, pin: door.pin, text, key: 'mot-khoa-cua-nguoi-dan' };
      const { body } = await door.ask(routeOf('/tra-cuu/bo-sung').answer, {
        rawPath: `${prefix}/tra-cuu/bo-sung`,
        body: new URLSearchParams(sent).toString(),
      });
      expect(langsIn(body, titles)).toEqual(expected);
      expect(body.includes('ឆ្លើយជាភាសាវៀតណាម')).toBe(langsIn(body, titles).includes('km'));
    },
  );

  test.each(['/bao-cao', '/km/bao-cao'])(
    'the receipt page %s advises calling 115 in Vietnamese first and then in the reader’s language',
    async (rawPath) => {
      const { reporter: _, ...report } = aReport({ service: 'health', topic: 'SK01', text: khmer });
      const body = new URLSearchParams({ ...report, kind: 'person', key: 'a-key-of-sixteen-' });
      const reply = await setUpPublicApi().ask(routeOf('/bao-cao').answer, {
        ...{ rawPath, body: body.toString() },
      });
      expect(reply.statusCode).toBe(201);
      expect(langsIn(reply.body, titles)).toEqual(['vi', 'km']);
      expect(reply.body.match(/role="alert"/g)).toHaveLength(1);
    },
  );
});
