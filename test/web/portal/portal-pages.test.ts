import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toPublicMonthlyStatistics } from '../../../core/statistics/performance/public-month.ts';
import { citizenPageTexts } from '../../../i18n/portal.ts';
import { renderMark } from '../../../web/design/view/components/mark.ts';
import { renderHtml } from '../../../web/design/view/html.ts';
import { renderOpenDataPage } from '../../../web/portal/view/public/open-data-page.ts';
import { renderPerformancePage } from '../../../web/portal/view/public/performance/performance-page.ts';
import { renderPerformanceTablePage } from '../../../web/portal/view/public/performance/performance-table-page.ts';
import { renderWelfareProgrammesPage } from '../../../web/portal/view/public/programmes/programme-pages.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { readHtml } from '../read-html.ts';
import { busyMonth } from '../samples/sample-open-pages.ts';
import { portalSamples, samplePage } from '../samples/sample-pages.ts';
import { renderSampleReceipt } from '../samples/sample-portal.ts';
import { sampleNow } from '../samples/sample-texts.ts';

const page = (name: string) => readHtml(samplePage(`portal/${name}`));
const textOf = (elements: ReturnType<typeof readHtml>): string =>
  elements.find(({ tag }) => tag === 'body')?.text ?? '';
const links = (elements: ReturnType<typeof readHtml>): string[] =>
  elements.flatMap(({ attributes }) => attributes['href'] ?? []);

describe('receipt page', () => {
  const text = textOf(readHtml(renderSampleReceipt('vi', 'violation')));

  test('the receipt page shows the PIN and the ticket code in groups of digits', () => {
    expect(text).toContain('407 183 9265');
    expect(text).toContain('058214');
  });

  test('the receipt page states when to expect an acknowledgement and an answer', () => {
    expect(text).toContain('Quý vị sẽ được trả lời trước 17 giờ thứ Hai, 6/12.');
    expect(text).toContain('Đơn vị xử lý xác nhận đã nhận trước 9 giờ 30 hôm nay.');
  });

  test('the receipt page asks people without phone and e-mail to write down ticket code and PIN', () => {
    const advice = 'Chúng tôi không có số di động hoặc email để báo tin cho quý vị';
    expect(text).toContain(advice);
    expect(textOf(readHtml(renderSampleReceipt('vi', 'violation', 'sms')))).not.toContain(advice);
  });

  test('the receipt page links to the ticket page without the PIN in the URL', () => {
    const hrefs = links(readHtml(renderSampleReceipt('vi', 'violation')));
    expect(hrefs).toContain('/tra-cuu?ma=4071839265');
    expect(hrefs.filter((href) => href.includes('058214'))).toEqual([]);
  });

  test("the receipt page has a QR code with a blank margin when the portal's URL is configured", () => {
    const path =
      renderSampleReceipt('vi', 'violation').match(
        /class="qr" viewBox="0 0 41 41".*<path d="([^"]+)"/,
      )?.[1] ?? '';
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
    expect(runs.length).toBeGreaterThan(200);
    const edges = runs.flatMap(([x = 0, y = 0, width = 0]) => [x, y, x + width - 1]);
    expect([Math.min(...edges), Math.max(...edges)]).toEqual([4, 36]);
    expect(renderSampleReceipt('vi', 'violation', undefined, '')).not.toContain('class="qr"');
  });

  test('the receipt of a report that was sent before does not say that it was received now', () => {
    const resent = page('vi/receipt/resent');
    expect(resent.find(({ tag }) => tag === 'h1')?.text).toBe('Quý vị đã gửi phản ánh này');
    expect(textOf(resent)).toContain('Nội dung sửa chưa được lưu');
    expect(textOf(resent)).not.toContain('Đã tiếp nhận phản ánh');
  });

  test('the receipt page has no links to other languages, because it has no URL of its own', () => {
    const switched = readHtml(renderSampleReceipt('vi', 'violation')).filter(
      ({ attributes }) => 'hreflang' in attributes,
    );
    expect(switched).toEqual([]);
  });
});

test('the home page has a box for the text, four service links and a ticket code field that work without JavaScript', () => {
  const home = page('en/home/busy');
  expect(links(home).filter((href) => href.startsWith('/en/bao-cao?dich-vu='))).toHaveLength(4);
  const forms = home.filter(({ tag }) => tag === 'form');
  expect(forms.map(({ attributes: { action, method } }) => [method, action])).toEqual([
    ['post', '/en/bao-cao'],
    ['get', '/en/tra-cuu'],
  ]);
  const fields = home.filter(({ tag }) => tag === 'input' || tag === 'textarea');
  expect(fields.map(({ attributes }) => attributes['name'])).toEqual([
    ...['step', 'start', 'nguon', 'text'],
    'ma',
  ]);
});

test('the form for looking up a ticket keeps a mistyped code in its field', () => {
  const field = page('vi/ticket-lookup/refused').find(
    ({ attributes }) => attributes['id'] === 'ma',
  );
  expect(field?.attributes).toMatchObject({ value: '407 183 92', 'aria-invalid': 'true' });
});

test('only Khmer pages state that their translation has not been reviewed', () => {
  const unreviewed = portalSamples.filter(({ html }) => html.includes('<div class="unreviewed">'));
  expect(unreviewed.map(({ name }) => name)).toEqual(
    portalSamples.filter(({ lang }) => lang === 'km').map(({ name }) => name),
  );
});

test('the error page has links to the home page, to the ticket lookup and for calling 1022', () => {
  expect(links(page('en/problem/not-found'))).toEqual(
    expect.arrayContaining(['tel:02941022', '/en', '/en/tra-cuu']),
  );
});

test('search engines may index only pages without personal content', () => {
  const listed = portalSamples.filter(({ html }) => !html.includes('content="noindex"'));
  const templates = new Set(listed.map(({ template }) => template));
  const forAll = [
    'home',
    'report/choose',
    'report/group',
    'ticket-lookup',
    'publications',
    'performance',
  ];
  expect([...templates]).toEqual(expect.arrayContaining(forAll));
  const ofOne = [
    'receipt',
    'citizen-ticket',
    'own-data',
    'problem',
    'report/sender',
    'report/check',
  ];
  expect(ofOne.filter((template) => templates.has(template))).toEqual([]);
  expect(listed.filter(({ name }) => /^portal\/\w+\/follow\/refused$/.test(name))).toEqual([]);
});

describe('texts that depend on the day', () => {
  test.each([
    ['2025-06', /Xã, phường, thị trấn/, /xếp theo huyện/],
    ['2025-07', /một xã hoặc phường/, /xếp theo huyện|thị trấn/],
  ])('the performance page of %s names the areas of that month', (month, named, districts) => {
    const statistics = toPublicMonthlyStatistics({ ...busyMonth, month }, testDirectory, 'vi');
    const model = { lang: 'vi', now: sampleNow, month, months: [month], statistics } as const;
    const text = renderPerformancePage(model) + renderPerformanceTablePage({ ...model, by: 'noi' });
    expect(text).toMatch(named);
    expect(districts.test(text)).toBe(month === '2025-06');
  });

  test('the page of support programmes offers no choice but the articles while none is open', () => {
    const service = { code: 'welfare', name: 'An sinh', articleCount: 12 };
    const text = renderWelfareProgrammesPage('vi', [], service);
    expect(text).toContain('<a href="/hoi-dap?dich-vu=welfare">Xem tất cả 12 câu về An sinh</a>');
    expect(text).not.toContain('Xin chọn một khoản');
    expect(text).toContain('Hiện không có đợt hỗ trợ riêng nào đang nhận hồ sơ');
  });

  test('the open-data page gives an example of the current month', () => {
    const now = new Date('2026-12-01T08:00:00+07:00');
    const page = renderOpenDataPage({ lang: 'vi', now, madeAt: now, requests: 5 });
    expect(page).toContain('?updated_since=2026-12-01');
  });
});

test('the title of every page is its heading', () => {
  for (const { name, lang, html } of portalSamples) {
    const elements = readHtml(html);
    const title = elements.find(({ tag }) => tag === 'title')?.text ?? '';
    const heading = elements.find(({ tag }) => tag === 'h1')?.text ?? '';
    const { errorPrefix } = citizenPageTexts[lang].report;
    const [main = ''] = title.split(' · ');
    const shown = main.startsWith(errorPrefix) ? main.slice(errorPrefix.length) : main;
    const displayed = heading.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
    expect(shown.replaceAll('\u00a0', ' '), name).toBe(displayed);
  }
});

test('links to public pages get a preview with a description and an absolute picture', () => {
  const meta = (name: string): string =>
    page('vi/articles/all').find(
      ({ attributes }) => attributes['property'] === name || attributes['name'] === name,
    )?.attributes['content'] ?? '';
  expect(meta('og:title')).toBe('Hỏi đáp');
  expect(meta('og:image')).toBe('{portal.url}/assets/preview.png');
  expect(meta('og:url')).toBe('{portal.url}/hoi-dap');
  expect(meta('description')).toMatch(/^Câu trả lời của các đơn vị/);
});

test('pages that respond to a form have no link preview', () => {
  expect(samplePage('portal/vi/receipt/violation')).not.toContain('og:');
});

test('the logo in the header has the same shapes as the icon of the page', () => {
  const file = readFileSync('web/portal/assets/mark.svg', 'utf8');
  const paths = [...renderHtml(renderMark()).matchAll(/ d="([^"]+)"/g)].map(([, path]) => path);
  expect(paths).toHaveLength(5);
  for (const path of paths) expect(file).toContain(`d="${path}"`);
});
