import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { hotlinePlaceholders } from '../../../core/directory/read/hotline-details.ts';
import { addUrgentAnnouncementToRoutes } from '../../../functions/intake/add-urgent-announcement.ts';
import { publicContentRoutes } from '../../../functions/intake/public/content/public-content-routes.ts';
import { setUpPublicApi } from '../../support/api/set-up-public-api.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../support/directory/test-directory.ts';
import { readHtml } from '../../web/read-html.ts';
import { urgentAnnouncement } from '../../web/samples/sample-public.ts';

const routes = addUrgentAnnouncementToRoutes(publicContentRoutes);
const publicApi = setUpPublicApi();

type PublicContentInput = {
  code?: string;
  query?: Record<string, string>;
  form?: Record<string, string>;
  lang?: 'en' | 'km';
  now?: Date;
  announcements?: (typeof urgentAnnouncement)[];
};

const ask = (route: string, input: PublicContentInput = {}) => {
  const [method = '', path = ''] = route.split(' ');
  const found = routes.find((one) => one.method === method && one.path === path);
  if (!found) throw new Error(`no route ${route}`);
  const {
    code,
    query,
    form,
    lang,
    now = launchDay,
    announcements = testDirectory.announcements,
  } = input;
  return publicApi.ask(
    (request, services) =>
      found.answer(request, {
        ...services,
        directory: async () => ({ ...testDirectory, announcements }),
        now: () => now,
      }),
    {
      rawPath: `${lang ? `/${lang}` : ''}${path}`,
      ...(code !== undefined && { pathParameters: { code } }),
      ...(query && { queryStringParameters: query }),
      ...(form && { body: new URLSearchParams(form).toString() }),
    },
  );
};

const page = async (...parameters: Parameters<typeof ask>) => {
  const { statusCode, body } = await ask(...parameters);
  const elements = readHtml(body);
  const main = elements.find(({ tag }) => tag === 'main')?.text ?? '';
  const links = elements.flatMap(({ attributes }) => attributes['href'] ?? []);
  return { statusCode, main, links, elements, body };
};

describe('urgent announcement on the portal', () => {
  const announcements = [urgentAnnouncement];

  test('an urgent announcement appears at the top of every page in the page’s language', async () => {
    for (const route of ['GET /hoi-dap', 'GET /cach-goi', 'GET /thong-bao']) {
      const { elements, links } = await page(route, { announcements, lang: 'en' });
      const bar = elements.find(({ attributes }) => attributes['class'] === 'strip urgent');
      expect(bar?.text).toContain(urgentAnnouncement.title.vi);
      expect(links).toContain('/en/thong-bao/storm');
    }
  });

  test('an urgent announcement disappears from all pages when it ends, and its page returns 410', async () => {
    const now = toLocalInstant('2021-12-04T18:00');
    expect((await page('GET /cach-goi', { announcements, now })).body).not.toContain('Bão số 9');
    const { statusCode } = await page('GET /thong-bao/{code}', {
      announcements,
      now,
      code: 'storm',
    });
    expect(statusCode).toBe(410);
  });
});

const AnyItems = z.object({ items: z.array(z.object({ code: z.string() })) });

describe('announcements on the portal', () => {
  test('an announcement names its end date, its issuer and the document it is based on', async () => {
    const { main } = await page('GET /thong-bao/{code}', {
      announcements: [urgentAnnouncement],
      code: 'storm',
    });
    for (const text of ['18 giờ', 'Văn phòng UBND tỉnh', '05/CĐ-UBND', 'chằng chống nhà cửa']) {
      expect(main).toContain(text);
    }
  });

  test('the RSS feed of announcements escapes all texts', async () => {
    const { headers, body } = await ask('GET /thong-bao.rss', {
      announcements: [urgentAnnouncement],
    });
    expect(headers?.['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(body).toContain('<title>Bão số 9 &lt;Rai&gt;:');
    expect(body).toContain('<link>https://1022.travinh.example/thong-bao/storm</link>');
    expect(body).toContain('<pubDate>Thu, 02 Dec 2021 23:00:00 GMT</pubDate>');
    expect(body.replace(/<\/?[a-z:]+(?: [^<>]*)?\/?>|<\?xml[^>]*\?>/gi, '')).not.toMatch(/[<>]/);
  });

  test('the announcements API returns announcements in page order and marks those that callers hear', async () => {
    const { body } = await ask('GET /api/announcements', { announcements: [urgentAnnouncement] });
    expect(z.json().parse(JSON.parse(body))).toMatchObject({
      items: [{ code: 'storm', isHeard: true }],
    });
  });
});

describe('knowledge base', () => {
  test('the article search works without diacritics and offers to file a report when nothing matches', async () => {
    const { main } = await page('GET /hoi-dap', { query: { tim: 've so' } });
    expect(main).toContain('Bán vé số, bán hàng rong xin hỗ trợ ở đâu');
    const nothing = await page('GET /hoi-dap', { query: { tim: 'cách nấu hủ tiếu' } });
    expect(nothing.main).toContain('Chưa có câu trả lời cho “cách nấu hủ tiếu”');
    expect(nothing.links).toContain('/bao-cao');
  });

  test('an article page shows owner, source, last and next review, and a link for reporting on its topic', async () => {
    const { main, links } = await page('GET /hoi-dap/{code}', { code: 'no-food' });
    for (const text of [
      'MTTQ',
      'Nguồn',
      'thứ Sáu, 26/11/2021',
      'thứ Bảy, 26/11/2022',
      'xin căn cứ vào câu trả lời của đơn vị có thẩm quyền',
    ]) {
      expect(main).toContain(text === 'MTTQ' ? 'Mặt trận' : text);
    }
    expect(main).not.toContain('chưa xác nhận');
    expect(links).toContain('/bao-cao?dich-vu=welfare&chu-de=AS04');
  });

  test('the pages about calling and for the press contain no internal note and no broken phrase', async () => {
    expect((await page('GET /cach-goi')).main).not.toContain('chờ đơn vị vận hành xác nhận');
    expect((await page('GET /bao-chi')).main).toContain('Kính thưa bà con {hotline.area}.');
  });

  test('an article about health has a link to call 115', async () => {
    const { links } = await page('GET /hoi-dap/{code}', { code: 'care-at-home' });
    expect(links).toContain('tel:115');
  });

  test('an ended article returns 410 with the reason and is no longer in the list of articles', async () => {
    const now = toLocalInstant('2023-10-20');
    const ended = await page('GET /hoi-dap/{code}', { code: 'care-at-home', now });
    expect(ended.statusCode).toBe(410);
    expect(ended.main).toContain('áp dụng đến hết thứ Năm, 19/10/2023');
    expect(ended.links).toContain('/hoi-dap/call-115');
    const list = { query: { 'dich-vu': 'health' }, now };
    expect((await page('GET /hoi-dap', list)).links).not.toContain('/hoi-dap/care-at-home');
  });

  test('the articles API searches by text, service and topic and rejects an unknown service', async () => {
    const { body } = await ask('GET /api/articles', {
      query: { q: 'tui thuoc', service: 'health' },
    });
    const codes = AnyItems.parse(JSON.parse(body)).items.map(({ code }) => code);
    expect(codes.slice(0, 2)).toEqual(
      expect.arrayContaining(['medicine-bag-missing', 'care-at-home']),
    );
    const wrong = await ask('GET /api/articles', { query: { service: 'No Such' } });
    expect(wrong.statusCode).toBe(400);
    expect(z.json().parse(JSON.parse(wrong.body))).toMatchObject({
      errors: [{ field: 'service' }],
    });
  });
});

test('the overview of articles lists at most 7 articles for each service and links to the others', async () => {
  const { elements, links } = await page('GET /hoi-dap');
  const lists = elements.filter(({ attributes }) => attributes['class'] === 'entries');
  expect(lists.length).toBeGreaterThanOrEqual(4);
  for (const { text } of lists) expect(text).not.toBe('');
  expect(links.filter((href) => href.startsWith('/hoi-dap/')).length).toBeLessThanOrEqual(
    7 * lists.length,
  );
  expect(links).toContain('/hoi-dap?dich-vu=health');
  const health = await page('GET /hoi-dap', { query: { 'dich-vu': 'health' } });
  expect(health.links.filter((href) => href.startsWith('/hoi-dap/')).length).toBeGreaterThan(7);
});

describe('eligibility check of a support program', () => {
  const hoi = 'lives-here has-contract lost-income job had-already';
  const seller = {
    'lives-here': 'yes',
    'has-contract': 'no',
    'lost-income': 'yes',
    job: 'lottery',
  };
  const check = (form: Record<string, string>, code = 'free-labourer') =>
    page('POST /an-sinh/{code}', { code, form: { hoi, ...form } });

  test('the eligibility check states whether the citizen qualifies and links to the request form', async () => {
    const { statusCode, main, links } = await check({ ...seller, 'had-already': 'no' });
    expect(statusCode).toBe(200);
    expect(main).toContain('có thể thuộc diện');
    expect(links).toContain('/bao-cao?dich-vu=welfare&chu-de=AS01');
  });

  test('the eligibility check explains each failed condition and still links to the request form', async () => {
    const no = { ...seller, 'has-contract': 'yes', job: 'farm', 'had-already': 'no' };
    const { main, links } = await check(no);
    expect(main).toContain('chưa thuộc diện này');
    expect(main).toContain('Khoản này dành cho người không có hợp đồng lao động.');
    expect(main).toContain('Làm ruộng, nuôi trồng của nhà mình');
    expect(links).toContain('/an-sinh/contract-suspended');
    expect(links).toContain('/bao-cao?dich-vu=welfare&chu-de=AS01');
  });

  test('the eligibility check marks missing answers and keeps the others', async () => {
    const { statusCode, links, elements } = await check(seller);
    expect(statusCode).toBe(400);
    expect(links).toContain('#had-already');
    const chosen = elements.filter(({ attributes }) => 'checked' in attributes);
    expect(chosen.map(({ attributes }) => attributes['value'])).toContain('lottery');
  });

  test('the eligibility check shows follow-up questions without marking the unanswered ones as errors', async () => {
    const form = { hoi: 'standing', standing: 'insured' };
    const { statusCode, main } = await check(form, 'unemployment-fund');
    expect(statusCode).toBe(200);
    expect(main).toContain('xin quý vị trả lời thêm vài câu');
    expect(main).toContain('trước ngày 30/11/2021');
  });

  test('the eligibility check treats an empty number as unknown and rejects a non-number', async () => {
    const form = { hoi: 'insured why days', insured: 'yes', why: 'locked' };
    expect((await check({ ...form, days: '' }, 'work-stopped')).main).toContain(
      'cần cán bộ xem xét',
    );
    const wrong = await check({ ...form, days: 'nhiều' }, 'work-stopped');
    expect(wrong.statusCode).toBe(400);
    expect(wrong.links).toContain('#days');
  });
});

test('an ended support program returns 410 and leaves the list', async () => {
  const now = toLocalInstant('2022-02-01');
  expect((await page('GET /an-sinh/{code}', { code: 'free-labourer', now })).statusCode).toBe(410);
  const { body } = await ask('GET /api/programmes', { now });
  expect(AnyItems.parse(JSON.parse(body)).items.map(({ code }) => code)).toEqual([
    'emergency-food',
    'wage-loan',
  ]);
});

test.each([
  ['GET /thong-bao/{code}', 'storm', '/thong-bao', '2021-12-04T18:00'],
  ['GET /hoi-dap/{code}', 'care-at-home', '/hoi-dap', '2023-11-01'],
  ['GET /an-sinh/{code}', 'free-labourer', '/an-sinh', '2023-02-01'],
  ['POST /an-sinh/{code}', 'free-labourer', '/an-sinh', '2023-02-01'],
])(
  'the page %s returns 410 for expired content with links to current content and 1022',
  async (route, code, list, day) => {
    const expired = await page(route, {
      code,
      now: toLocalInstant(day),
      announcements: [urgentAnnouncement],
    });
    expect(expired.statusCode).toBe(410);
    expect(expired.main).toContain('đã hết hiệu lực');
    expect(expired.main).toMatch(/(có giá trị|áp dụng) đến hết .*\d{4}/);
    expect(expired.links).toEqual(
      expect.arrayContaining([list, '/bao-cao', `tel:${hotlinePlaceholders.dial}`]),
    );
  },
);

test.each([
  ['GET /thong-bao/{code}', 'storm'],
  ['GET /hoi-dap/{code}', 'no-such-answer'],
  ['GET /an-sinh/{code}', 'no-such-programme'],
])(
  'the page %s returns 404 for content that was not published yet or never existed',
  async (route, code) => {
    const before = toLocalInstant('2021-12-01');
    const { statusCode } = await page(route, {
      code,
      now: before,
      announcements: [urgentAnnouncement],
    });
    expect(statusCode).toBe(404);
  },
);

test.each([
  ['2021-12-03', true],
  ['2023-10-19', true],
  ['2023-10-20', false],
  ['2026-12-01', false],
])(
  'on %s, the pages about privacy and for the press name the decision of 2021: %s',
  async (day, isNamed) => {
    const now = toLocalInstant(`${day}T09:00`);
    for (const path of ['/quyen-rieng-tu', '/bao-chi']) {
      const { main } = await page(`GET ${path}`, { now });
      expect(main.includes('2361/QĐ-UBND')).toBe(isNamed);
      expect(main.includes('Cơ sở hoạt động')).toBe(isNamed && path === '/quyen-rieng-tu');
    }
  },
);
