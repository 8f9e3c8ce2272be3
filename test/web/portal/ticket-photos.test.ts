import { describe, expect, test } from 'vitest';
import { readHtml } from '../read-html.ts';
import { officerTicket, renderSampleOfficerPage } from '../samples/sample-officer.ts';
import { resultPhotos, shownPhotos } from '../samples/sample-photos.ts';
import { renderSampleReceipt } from '../samples/sample-portal.ts';
import { renderSampleTicketPage } from '../samples/sample-ticket.ts';
import { fullTicket } from '../samples/sample-ticket-states.ts';

const full = { ...fullTicket, photos: { ...fullTicket.photos, shown: shownPhotos } };
const named = (html: string, name: string) =>
  readHtml(html)
    .filter(({ tag }) => tag === name)
    .map(({ attributes }) => attributes);
const findFileInputs = (html: string) => named(html, 'input').filter(({ type }) => type === 'file');

test("the answer shows the unit's photos with the moment at which each was taken", () => {
  const answer = {
    text: 'Đã dọn',
    at: new Date(),
    unit: 'UBND xã',
    additions: [],
    photos: resultPhotos,
  };
  const html = renderSampleTicketPage('vi', { full: { ...full, answer } });
  const card = html.slice(html.indexOf('id="tra-loi"'), html.indexOf('id="anh"'));
  expect(card).toMatch(/<img[^>]*>.*Trước khi xử lý.*<img[^>]*>.*Sau khi xử lý/s);
});

test('the officer page offers photos of the result only while the answer can be written', () => {
  const fields = (possible: ('answer' | 'ask' | 'approve')[]) =>
    findFileInputs(renderSampleOfficerPage({ possible }));
  expect(fields(['answer'])).toMatchObject([
    { name: 'photo', accept: 'image/jpeg,image/png' },
    { name: 'photo', accept: 'image/*', capture: 'environment' },
  ]);
  expect([fields(['ask']), fields(['approve'])]).toEqual([[], []]);
});

describe('photos on the ticket page and the officer page', () => {
  test.each([
    ['the citizen', renderSampleTicketPage('vi', { full })],
    ['the officer', renderSampleOfficerPage({ ticket: { ...officerTicket, photos: shownPhotos } })],
  ])(
    'the page for %s shows photos as thumbnails of fixed size that link to the full picture',
    (_, html) => {
      const pictures = named(html, 'img');
      expect(pictures.map(({ width, height }) => [width, height])).toEqual([
        ['320', '240'],
        ['240', '320'],
        ['90', '60'],
      ]);
      expect(pictures.map(({ alt }) => alt)).toContain('Ảnh 2 trong 3, mở ảnh lớn');
      expect(
        html.match(/href="https:\/\/photos\.s3[^"]+" target="_blank" rel="noopener"/g),
      ).toHaveLength(3);
    },
  );

  test('the photo form works without JavaScript, one photo at a time, until no more photos are allowed', () => {
    const [file, camera] = findFileInputs(renderSampleTicketPage('vi', { full }));
    expect(file).toMatchObject({ name: 'photo', accept: 'image/jpeg,image/png' });
    expect(file).not.toHaveProperty('capture');
    expect(camera).toMatchObject({ name: 'photo', accept: 'image/*', capture: 'environment' });
    const [form] = named(renderSampleTicketPage('vi', { full }), 'form').filter(
      ({ enctype }) => enctype,
    );
    expect(form).toMatchObject({
      action: '/tra-cuu/anh',
      method: 'post',
      enctype: 'multipart/form-data',
    });
    const without = { ...full, permissions: { ...full.permissions, addPhoto: false } };
    expect(findFileInputs(renderSampleTicketPage('vi', { full: without }))).toEqual([]);
  });

  test('the photo form on the receipt page contains the PIN in a hidden field', () => {
    const html = renderSampleReceipt('vi', 'violation');
    expect(findFileInputs(html)).toHaveLength(2);
    expect(html).toContain('<input type="hidden" name="pin" value="058214">');
  });

  test('the photo form is expanded after a rejected photo and shows the reason at its field', () => {
    const errors = [{ field: 'photo', message: 'Chỉ nhận ảnh JPEG' }];
    const html = renderSampleTicketPage('vi', { full, errors });
    expect(findFileInputs(html)[0]).toMatchObject({
      'aria-invalid': 'true',
      'aria-describedby': 'photo-hint photo-error',
    });
    expect(html).toMatch(/<details class="card fold no-print" open>/);
  });
});
