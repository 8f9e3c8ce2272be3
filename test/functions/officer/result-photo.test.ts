import { describe, expect, test, vi } from 'vitest';
import { phoneJpeg } from '../../support/samples/photo-files.ts';
import { textOf } from '../../web/officer/read-page.ts';
import { anOfficersPhone, everyField, uploadRequest } from './officer-device-harness.ts';

const photo = new File([phoneJpeg(6)], 'IMG.jpg', { type: 'image/jpeg' });
const noPhoto = new File([], '', { type: 'application/octet-stream' });

/** Submits the form of the officer page as a browser without JavaScript does. */
const submit = async (phone: ReturnType<typeof anOfficersPhone>, fields: object, file = photo) =>
  phone.uploads(await uploadRequest(await phone.formWith({ ...fields }), file));

describe('photo of the result on the officer page without JavaScript', () => {
  test('the photo button adds the photo and keeps the typed answer in the form', async () => {
    const phone = anOfficersPhone();
    const { text } = everyField;
    const reply = await submit(phone, { action: 'photo-before', text });
    expect([reply.statusCode, textOf(reply.body)]).toEqual([
      200,
      expect.stringContaining('Đã nhận ảnh kết quả'),
    ]);
    expect(reply.body).toContain(`${text}</textarea>`);
    expect(phone.current()).toMatchObject({ status: 'assigned', photos: [{ shows: 'before' }] });
  });

  test('a photo that is still in the form is sent together with the answer', async () => {
    const phone = anOfficersPhone();
    const { text } = everyField;
    expect((await submit(phone, { action: 'answer', text })).statusCode).toBe(200);
    expect(phone.current()).toMatchObject({ status: 'answered', photos: [{ shows: 'after' }] });
  });

  test('an unusable photo prevents sending the answer, which stays in the form', async () => {
    const phone = anOfficersPhone();
    const { text } = everyField;
    const heic = new File(['\0\0\0\x18ftypheic\0\0\0\0mif1heic'], 'IMG.heic');
    const reply = await submit(phone, { action: 'answer', text }, heic);
    expect([reply.statusCode, reply.body.includes('id="photo-error"')]).toEqual([415, true]);
    expect(reply.body).toContain(`${text}</textarea>`);
    expect(phone.current()).toMatchObject({ status: 'assigned' });
  });

  test('a form without a photo performs its action', async () => {
    const phone = anOfficersPhone();
    const { text } = everyField;
    await submit(phone, { action: 'answer', text }, noPhoto);
    expect(phone.current()).toMatchObject({ status: 'answered' });
    expect(phone.current().photos).toBeUndefined();
  });

  test('the photo button shows an error if no photo was chosen', async () => {
    const phone = anOfficersPhone();
    const reply = await submit(phone, { action: 'photo-after' }, noPhoto);
    expect([reply.statusCode, textOf(reply.body)]).toEqual([
      400,
      expect.stringContaining('Xin chọn một ảnh.'),
    ]);
  });
});

test('photos are rejected after the answer', async () => {
  const phone = anOfficersPhone();
  const form = await phone.formWith({ action: 'photo-after' });
  await phone.presses({ action: 'answer', text: everyField.text });
  const reply = await phone.uploads(await uploadRequest(form, photo));
  expect([reply.statusCode, textOf(reply.body)]).toEqual([
    409,
    expect.stringContaining('Chưa nhận ảnh'),
  ]);
  expect(phone.current().photos).toBeUndefined();
});

test('a result photo withdrawn after the answer appears only in the history', async () => {
  const phone = anOfficersPhone();
  await submit(phone, { action: 'answer', text: everyField.text });
  const [photo] = phone.current().photos ?? [];
  const { body } = await phone.opens();
  expect(body).toContain(`/${photo?.id}`);
  const withdrawal = { action: 'withdraw-photo', withdrawnPhoto: photo?.id ?? '' };
  const unexplained = await phone.presses({ ...withdrawal, withdrawReason: '' });
  expect([unexplained.statusCode, textOf(unexplained.body)]).toEqual([
    400,
    expect.stringContaining('Xin cho biết vì sao rút.'),
  ]);
  const reply = await phone.presses({ ...withdrawal, withdrawReason: 'Ảnh của nơi khác.' });
  expect([reply.statusCode, textOf(reply.body)]).toEqual([
    200,
    expect.stringContaining('Đã rút ảnh kết quả'),
  ]);
  expect(textOf(reply.body)).toContain('Người xử lý rút một ảnh kết quả.');
  expect(textOf(reply.body)).toContain('Ảnh của nơi khác.');
  expect(reply.body).not.toContain(`/${photo?.id}`);
  expect(phone.current()).toMatchObject({ status: 'answered', photos: [] });
});

test('a photo that the citizen has not seen is withdrawn without a reason', async () => {
  const phone = anOfficersPhone();
  await submit(phone, { action: 'photo-after' });
  const [photo] = phone.current().photos ?? [];
  const withdrawal = { action: 'withdraw-photo', withdrawnPhoto: photo?.id ?? '' };
  expect((await phone.presses({ ...withdrawal, withdrawReason: '' })).statusCode).toBe(200);
  expect(phone.current().photos).toEqual([]);
});

test('withdrawing without choosing a photo shows an error', async () => {
  const phone = anOfficersPhone();
  await submit(phone, { action: 'answer', text: everyField.text });
  const reply = await phone.presses({ action: 'withdraw-photo' });
  expect([reply.statusCode, textOf(reply.body)]).toEqual([
    400,
    expect.stringContaining('Xin chọn ảnh cần rút.'),
  ]);
});

test('a form sent to an unknown link is refused before its photo is parsed', async () => {
  const phone = anOfficersPhone();
  const upload = await uploadRequest({ action: 'answer', text: everyField.text }, photo);
  const isParsed = vi.fn();
  const sent = {
    ...upload,
    params: { token: 'guessed' },
    get bytes() {
      isParsed();
      return upload.bytes;
    },
  };
  expect((await phone.uploads(sent)).statusCode).toBe(404);
  expect(isParsed).not.toHaveBeenCalled();
});
