import { describe, expect, test } from 'vitest';
import { readHtml } from '../read-html.ts';
import { fullTicket } from '../sample-lives.ts';
import { officer, officerTicket } from '../sample-officer.ts';
import { shownPhotos } from '../sample-photos.ts';
import { receipt } from '../sample-portal.ts';
import { ticket } from '../sample-ticket.ts';

const full = { ...fullTicket, photos: { ...fullTicket.photos, shown: shownPhotos } };
const named = (html: string, name: string) =>
  readHtml(html)
    .filter(({ tag }) => tag === name)
    .map(({ attributes }) => attributes);
const filesAskedFor = (html: string) => named(html, 'input').filter(({ type }) => type === 'file');

describe('photos', () => {
  test.each([
    ['the citizen', ticket('vi', { full })],
    ['the officer', officer({ ticket: { ...officerTicket, photos: shownPhotos } })],
  ])(
    'are shown to %s small, each a link to the large one, with room kept while they load',
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

  test('are asked for one at a time by a form that works without script, in who may add one', () => {
    const [file] = filesAskedFor(ticket('vi', { full }));
    expect(file).toMatchObject({ name: 'photo', accept: 'image/jpeg,image/png' });
    const [form] = named(ticket('vi', { full }), 'form').filter(({ enctype }) => enctype);
    expect(form).toMatchObject({
      action: '/tra-cuu/anh',
      method: 'post',
      enctype: 'multipart/form-data',
    });
    const without = { ...full, may: { ...full.may, addPhoto: false } };
    expect(filesAskedFor(ticket('vi', { full: without }))).toEqual([]);
  });

  test('can be sent from the receipt, by the PIN that stands there', () => {
    const html = receipt('vi', 'violation');
    expect(filesAskedFor(html)).toHaveLength(1);
    expect(html).toContain('<input type="hidden" name="pin" value="058214">');
  });

  test('that were refused bring the form back open, with the reason at the field', () => {
    const errors = [{ field: 'photo', message: 'Chỉ nhận ảnh JPEG' }];
    const html = ticket('vi', { full, errors });
    expect(filesAskedFor(html)[0]).toMatchObject({
      'aria-invalid': 'true',
      'aria-describedby': 'photo-hint photo-error',
    });
    expect(html).toMatch(/<details class="card fold no-print" open>/);
  });
});
