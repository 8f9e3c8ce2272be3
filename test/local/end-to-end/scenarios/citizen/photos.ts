import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { citizenBrowser } from '../../../../support/browser/citizen-browser.ts';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { type OpenedReport, sendReport } from '../../../../support/samples/a-report.ts';
import {
  phoneJpeg,
  phonePng,
  photoMetadataSecrets,
} from '../../../../support/samples/photo-files.ts';

const hotline = sharedHotline();

const Photo = z.object({
  id: z.string(),
  type: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  url: z.url(),
  thumbnailUrl: z.url(),
});
const Added = z.object({ version: z.number(), photo: Photo });
const Shown = z.object({ photos: z.array(Photo) });
const Token = z.object({ token: z.string() });
const Problem = z.object({ type: z.string(), errors: z.array(z.object({ field: z.string() })) });
const TicketResponse = z.object({
  version: z.number(),
  photos: z.array(Photo),
  mayAddPhoto: z.boolean(),
  events: z.array(z.looseObject({ kind: z.string() })),
});

const send = ({ code, pin }: OpenedReport, photo: Uint8Array, headers = {}) =>
  hotline.ask({
    method: 'POST',
    path: `/api/reports/${code}/photos`,
    headers: { 'content-type': 'image/jpeg', 'x-report-pin': pin, ...headers },
    body: photo,
  });

const read = async ({ code, pin }: OpenedReport) => {
  const { text } = await hotline.get(`/api/reports/${code}`, { 'x-report-pin': pin });
  return TicketResponse.parse(JSON.parse(text));
};

const signIn = async (role: string): Promise<string> =>
  Token.parse(JSON.parse((await hotline.post('/local/sign-in', { role })).text)).token;

const imagesIn = (html: string): string[] =>
  [...html.matchAll(/<img[^>]* src="([^"]+)"/g)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&'),
  );

test('a photo is stored without metadata and shown by expiring links to citizen, officer and staff member', async () => {
  const report = await sendReport(hotline);
  const answer = await send(report, phoneJpeg(6));
  expect(answer.status).toBe(201);
  const { photo } = Added.parse(JSON.parse(answer.text));
  expect([photo.type, photo.width, photo.height]).toEqual(['jpeg', 360, 480]);

  const picture = await fetch(photo.url);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect((await picture.arrayBuffer()).byteLength).toBe(photo.bytes);
  const small = await fetch(photo.thumbnailUrl);
  expect((await small.arrayBuffer()).byteLength).toBeLessThanOrEqual(30_000);
  for (const secret of photoMetadataSecrets) expect(await hotline.holds(secret)).toBe(false);

  const page = await citizenBrowser(hotline, report).open();
  const officers = await openOfficerLink(hotline, report.code);
  for (const { html, policy } of [
    { html: page.text, policy: page.headers['content-security-policy'] },
    { html: officers.html, policy: undefined },
  ]) {
    const [url = ''] = imagesIn(html);
    expect((await fetch(url)).status).toBe(200);
    if (policy) expect(policy).toContain(`img-src 'self' data: blob: ${new URL(url).origin}`);
  }

  const token = await signIn('operator');
  const staffs = await hotline.get(`/api/staff/tickets/${report.code}/photos`, {
    authorization: `Bearer ${token}`,
  });
  const [shown] = Shown.parse(JSON.parse(staffs.text)).photos;
  expect((await fetch(shown?.thumbnailUrl ?? '')).status).toBe(200);

  await hotline.advance('PT5M');
  expect((await fetch(photo.url)).status).toBe(403);
  expect((await fetch((await read(report)).photos[0]?.url ?? '')).status).toBe(200);
});

test('the same photo sent repeatedly is stored once, and a modified link is rejected', async () => {
  const report = await sendReport(hotline);
  const png = phonePng();
  const answers = await Promise.all([send(report, png), send(report, png)]);
  const again = await send(report, png);
  expect([...answers, again].map(({ status }) => status)).toEqual([201, 201, 201]);
  const { photos, events } = await read(report);
  expect(photos).toHaveLength(1);
  expect(events.filter(({ kind }) => kind === 'photo-added')).toHaveLength(1);

  const link = new URL(photos[0]?.url ?? '');
  const other = new URL(link);
  other.pathname = link.pathname.replace(report.code, '4821937056');
  const longer = new URL(link);
  longer.searchParams.set('X-Amz-Expires', '86400');
  for (const tampered of [other, longer, new URL(`${link.origin}${link.pathname}`)]) {
    expect((await fetch(tampered)).status).toBe(403);
  }
});

const form = (
  fields: Record<string, string>,
  photo: Uint8Array,
): { body: Buffer; type: string } => {
  const boundary = randomUUID();
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="photo"; filename="IMG.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  return {
    body: Buffer.concat([
      Buffer.from(parts.join('') + file),
      photo,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
};

const submit = async (
  fields: Record<string, string>,
  photo: Uint8Array,
  cookie = '',
  lang = 'vi',
) => {
  const { body, type } = form(fields, photo);
  return hotline.ask({
    method: 'POST',
    path: `/tra-cuu/anh?lang=${lang}`,
    headers: { 'content-type': type, ...(cookie && { cookie }) },
    body,
  });
};

describe('photo form without JavaScript', () => {
  test('the photo form accepts a JPEG after the PIN and explains the rejection of HEIC in English', async () => {
    const report = await sendReport(hotline, { lang: 'en' });
    const page = await citizenBrowser(hotline, report).open();
    const cookie = page.cookies.map((header) => header.split(';')[0]).join('; ');
    const response = await submit({ ma: report.code }, phoneJpeg(1), cookie);
    expect([response.status, imagesIn(response.text).length]).toEqual([200, 1]);
    expect(response.text).toContain('Đã nhận ảnh');

    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    const refused = await submit({ ma: report.code }, heic, cookie, 'en');
    expect([refused.status, refused.text.includes('take a screenshot')]).toEqual([415, true]);
    const hotlineResponse = await submit({ ma: report.code }, phoneJpeg(3));
    expect([hotlineResponse.status, hotlineResponse.text.includes('name="pin"')]).toEqual([
      403,
      true,
    ]);
    expect((await read(report)).photos).toHaveLength(1);
  });

  test("the receipt page's photo form works with its own code and PIN", async () => {
    const report = await sendReport(hotline);
    const { code: ma, pin } = report;
    expect((await submit({ ma, pin }, phonePng())).status).toBe(200);
    expect((await read(report)).photos).toHaveLength(1);
  });
});

test("an officer's photo of the result is cleaned, and the citizen sees it with the answer", async () => {
  const report = await sendReport(hotline);
  const { path, cookie, form: keys } = await openOfficerLink(hotline, report.code);
  const text = 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.';
  const send = async (fields: Record<string, string>, photo: Uint8Array) => {
    const { body, type } = form({ ...keys, ...fields }, photo);
    const headers = { 'content-type': type, cookie };
    return hotline.ask({ method: 'POST', path, headers, body });
  };
  const added = await send({ action: 'photo-before', text }, phoneJpeg(6));
  expect([added.status, added.text.includes(`${text}</textarea>`)]).toEqual([200, true]);
  expect((await read(report)).photos).toEqual([]);

  const answered = await send({ action: 'answer', text }, phonePng());
  expect(answered.status).toBe(200);
  await hotline.settle();
  const page = await citizenBrowser(hotline, report).open();
  const links = imagesIn(page.text);
  expect([links.length, page.text.includes('Trước khi xử lý')]).toEqual([2, true]);
  for (const link of links) expect((await fetch(link)).status).toBe(200);
  for (const secret of photoMetadataSecrets) expect(await hotline.holds(secret)).toBe(false);
});

describe('rejected photo', () => {
  longTest(
    'a photo with a wrong PIN, over 4 MB, of another type or after six others is rejected',
    async () => {
      const report = await sendReport(hotline);
      const wrong = { 'x-report-pin': report.pin === '000000' ? '111111' : '000000' };
      const large = Buffer.concat([phoneJpeg(1), Buffer.alloc(4 * 1024 * 1024)]);
      const answers = [
        await send(report, phoneJpeg(1), wrong),
        await send(report, large),
        await send(report, Buffer.from('GIF89a')),
        await send(report, Buffer.from('')),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 413, 415, 400]);
      expect((await read(report)).version).toBe(2);

      for (let number = 1; number <= 6; number += 1) {
        const photo = phoneJpeg(1, { width: 100 + number, height: 80 });
        expect((await send(report, photo)).status).toBe(201);
      }
      const seventh = await send(report, phoneJpeg(1));
      expect([seventh.status, Problem.parse(JSON.parse(seventh.text)).errors[0]?.field]).toEqual([
        409,
        'photo',
      ]);
      const { photos, mayAddPhoto } = await read(report);
      expect([photos.length, mayAddPhoto]).toEqual([6, false]);
    },
  );
});
