import { expect, test } from 'vitest';
import * as z from 'zod';
import { phoneContext } from '../../../../support/browser/browser.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { simulateCall } from '../../../../support/hotline/simulate-call.ts';
import { longTest } from '../../../../support/long-test.ts';

const hotline = sharedHotline();
const browser = sharedBrowser();

const as = async (role: string): Promise<{ authorization: string }> => {
  const { text } = await hotline.post('/local/sign-in', { role });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(text));
  return { authorization: `Bearer ${token}` };
};

const storm = {
  code: 'storm-9',
  title: {
    vi: 'Bão số 9: từ 12 giờ trưa nay xin ở trong nhà',
    en: 'Storm 9: stay indoors from noon',
  },
  body: { vi: 'Xin:\n- chằng chống nhà cửa;\n- không ra khơi.' },
  urgency: 'urgent',
  showFrom: '2021-12-03T07:00:00+07:00',
  showUntil: '2021-12-04T18:00:00+07:00',
  owner: 'VP_UBND',
  source: { title: 'Công điện của UBND tỉnh', number: '05/CĐ-UBND' },
  hotPrompt: 'hot-storm',
};

const publish = async (): Promise<void> => {
  const headers = await as('administrator');
  const { text } = await hotline.get('/api/staff/directory', headers);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(text));
  const body = {
    baseVersion: version,
    reason: 'Công điện 05/CĐ-UBND',
    edits: [{ table: 'announcements', key: storm.code, row: storm }],
  };
  const changed = await hotline.post('/api/staff/directory/changes', body, headers);
  expect([changed.status, changed.text]).toEqual([201, expect.any(String)]);
  await hotline.advance('PT61S'); // functions cache the directory for one minute
};

test('an urgent announcement appears on every page within a minute and plays to callers', async () => {
  await publish();
  for (const path of ['/', '/bao-cao', '/tra-cuu', '/cach-goi']) {
    const { text } = await hotline.get(path, { accept: 'text/html' });
    expect(text, path).toContain(storm.title.vi);
  }
  expect((await hotline.get('/en/an-sinh', {})).text).toContain(storm.title.en);
  expect((await hotline.get('/thong-bao.rss', {})).text).toContain('storm-9</link>');
  const { prompts } = await simulateCall(hotline, { from: '+84912340009', keys: ['1'] });
  expect(prompts.map(({ key }) => key)).toContain('hot-storm');
  const state = (await hotline.get('/api/staff/phone', await as('supervisor'))).text;
  expect(state).toContain('"announcement":"storm-9"');
});

longTest(
  'the eligibility check works without JavaScript and leads to the support request',
  async () => {
    const page = await (await browser.newContext(phoneContext)).newPage();
    await page.goto(new URL('/an-sinh', hotline.url()).href);
    await page.getByRole('link', { name: 'Lao động tự do, người bán vé số' }).click();
    const choose = (question: RegExp, answer: string) =>
      page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
    await choose(/tạm trú ở tỉnh/, 'Có');
    await choose(/hợp đồng lao động/, 'Có');
    await choose(/làm việc gì/, 'Bán vé số'); // one excluding answer suffices; the other questions may stay unanswered
    await page.getByRole('button', { name: 'Xem kết quả' }).click();
    const result = page.getByRole('status');
    expect(await result.textContent()).toContain('dành cho người không có hợp đồng lao động');
    expect(await result.textContent()).toContain('Tạm hoãn hợp đồng');
    await page.getByRole('link', { name: 'Vẫn gửi yêu cầu' }).click();
    expect(page.url()).toContain('/bao-cao?dich-vu=welfare&chu-de=AS01');
  },
);

test("a commune's poster is a PDF whose link opens the report form, and each scan is counted", async () => {
  const paper = await hotline.get('/ap-phich/29254.pdf', {});
  expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(paper.text.startsWith('%PDF-')).toBe(true);
  const scanned = await hotline.get('/q/29254', {});
  const report = '/bao-cao?noi=29254&nguon=29254';
  expect([scanned.status, scanned.headers['location']]).toEqual([303, report]);
  expect((await hotline.get(report, {})).text).toContain(
    '/bao-cao?dich-vu=welfare&amp;noi=29254&amp;nguon=29254',
  );
  const path = '/api/staff/sources?from=2021-12-01&to=2021-12-31';
  const { text } = await hotline.get(path, await as('supervisor'));
  expect(z.json().parse(JSON.parse(text))).toEqual({
    items: [{ date: '2021-12-03', place: '29254', placeName: 'Phường 7', count: 1 }],
  });
});

test('the portal serves the user guides for each role from the repository', async () => {
  const { text } = await hotline.get('/huong-dan/giam-sat', {});
  expect(text).toContain('Hướng dẫn cho giám sát viên');
  expect((await hotline.get('/huong-dan/khong-co', {})).status).toBe(404);
});

test('pages have a link preview with absolute addresses, and /vi leads to the Vietnamese pages', async () => {
  const { text } = await hotline.get('/hoi-dap', {});
  const [, picture = ''] = /property="og:image" content="([^"]+)"/.exec(text) ?? [];
  expect(new URL(picture).pathname).toBe('/assets/preview.png');
  const file = await hotline.get(new URL(picture).pathname, {});
  expect([file.status, file.headers['content-type']]).toEqual([200, 'image/png']);
  for (const [path, location] of [
    ['/vi', '/'],
    ['/vi/hoi-dap?tim=115', '/hoi-dap?tim=115'],
  ] as const) {
    const { status, headers } = await hotline.get(path, {});
    expect([status, headers['location']]).toEqual([301, location]);
  }
  const sitemap = await hotline.get('/sitemap.xml', {});
  expect([sitemap.status, sitemap.text.includes('/km/hoi-dap</loc>')]).toEqual([200, true]);
});
