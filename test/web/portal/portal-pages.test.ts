import { describe, expect, test } from 'vitest';
import { readHtml } from '../read-html.ts';
import { portalSamples, samplePage } from '../sample-pages.ts';
import { receipt } from '../sample-portal.ts';

const page = (name: string) => readHtml(samplePage(`portal/${name}`));
const textOf = (elements: ReturnType<typeof readHtml>): string =>
  elements.find(({ tag }) => tag === 'body')?.text ?? '';
const links = (elements: ReturnType<typeof readHtml>): string[] =>
  elements.flatMap(({ attributes }) => attributes['href'] ?? []);

describe('the receipt', () => {
  const text = textOf(readHtml(receipt('vi', 'violation')));

  test('shows the code as it is dictated, and the PIN', () => {
    expect(text).toContain('407 183 9265');
    expect(text).toContain('058214');
  });

  test('says in words by when there is a confirmation and an answer', () => {
    expect(text).toContain('Quý vị sẽ được trả lời trước 17 giờ thứ Hai, 6/12.');
    expect(text).toContain('Đơn vị xác nhận đã nhận việc trước 9 giờ 30 hôm nay.');
  });

  test('tells people without phone or e-mail to keep code and PIN themselves', () => {
    const advice = 'Chúng tôi không có số di động hay email của quý vị';
    expect(text).toContain(advice);
    expect(textOf(readHtml(receipt('vi', 'violation', 'sms')))).not.toContain(advice);
  });

  test('leads to the ticket without the PIN, which no address may hold', () => {
    const hrefs = links(readHtml(receipt('vi', 'violation')));
    expect(hrefs).toContain('/tra-cuu?ma=4071839265');
    expect(hrefs.filter((href) => href.includes('058214'))).toEqual([]);
  });

  test('has a QR code with the quiet zone that cameras need, when it knows where the portal is', () => {
    const path =
      receipt('vi', 'violation').match(/class="qr" viewBox="0 0 41 41".*<path d="([^"]+)"/)?.[1] ??
      '';
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
    expect(runs.length).toBeGreaterThan(200);
    const edges = runs.flatMap(([x = 0, y = 0, width = 0]) => [x, y, x + width - 1]);
    expect([Math.min(...edges), Math.max(...edges)]).toEqual([4, 36]);
    expect(receipt('vi', 'violation', undefined, '')).not.toContain('class="qr"');
  });

  test('has no language switch: the answer to a form can’t be had twice', () => {
    const switched = readHtml(receipt('vi', 'violation')).filter(
      ({ attributes }) => 'hreflang' in attributes,
    );
    expect(switched).toEqual([]);
  });
});

test('the home page has four doors and a field for the code that needs no script', () => {
  const home = page('en/home/busy');
  expect(links(home).filter((href) => href.startsWith('/en/bao-cao?dich-vu='))).toHaveLength(4);
  expect(home.find(({ tag }) => tag === 'form')?.attributes).toMatchObject({
    action: '/en/tra-cuu',
    method: 'get',
  });
  const sent = home.filter(({ tag, attributes }) => tag === 'input' && 'name' in attributes);
  expect(sent.map(({ attributes }) => attributes['name'])).toEqual(['ma']);
});

test('a mistyped code stays in the field to be corrected', () => {
  const field = page('vi/follow/refused').find(({ attributes }) => attributes['id'] === 'ma');
  expect(field?.attributes).toMatchObject({ value: '407 183 92', 'aria-invalid': 'true' });
});

test('every Khmer page says that nobody has reviewed it yet, and no other page does', () => {
  const unreviewed = portalSamples.filter(({ html }) => html.includes('<div class="unreviewed">'));
  expect(unreviewed.map(({ name }) => name)).toEqual(
    portalSamples.filter(({ lang }) => lang === 'km').map(({ name }) => name),
  );
});

test('a problem leaves three ways on: call, start anew, follow', () => {
  expect(links(page('en/problem/not-found'))).toEqual(
    expect.arrayContaining(['tel:02941022', '/en', '/en/tra-cuu']),
  );
});

test('search engines may list what belongs to nobody, and nothing else', () => {
  const listed = portalSamples.filter(({ html }) => !html.includes('content="noindex"'));
  const templates = new Set(listed.map(({ template }) => template));
  const forAll = ['home', 'report/choose', 'report/topic', 'follow', 'published', 'performance'];
  expect([...templates]).toEqual(expect.arrayContaining(forAll));
  const ofOne = ['receipt', 'ticket', 'own-data', 'problem', 'report/sender', 'report/check'];
  expect(ofOne.filter((template) => templates.has(template))).toEqual([]);
  expect(listed.filter(({ name }) => /^portal\/\w+\/follow\/refused$/.test(name))).toEqual([]);
});
