import { expect, test } from 'vitest';
import { launchDay, newProvinceDay } from '../../../support/directory/test-directory.ts';
import { openingMorning } from '../../../support/samples/a-ticket.ts';
import { walkReportForm } from './walk-report-form.ts';

/** Searches a place in the report form on a day, and returns the form. */
const searchPlace = async (areaQuery: string, on: Date, to = 'find') => {
  const form = walkReportForm({ minute: (on.getTime() - openingMorning.getTime()) / 60_000 });
  const fields = { step: 'place', service: 'violation', key: 'a-key-of-sixteen-' };
  const reply = await form.post({ ...fields, areaQuery, to });
  return { ...form, status: reply.statusCode };
};

const outside = 'phản ánh được chuyển đến Văn phòng UBND tỉnh Vĩnh Long';
const unknown = 'Không có xã, phường nào';

test.each(['find', 'next'])(
  'the place step explains a place in the province outside the hotline’s area after the button %s',
  async (to) => {
    for (const place of ['Bến Tre', 'Mỏ Cày, Bến Tre', 'Bến Tre, gần chợ', 'TP Vĩnh Long']) {
      const form = await searchPlace(place, newProvinceDay, to);
      expect([form.status, form.step()]).toEqual([200, 'place']);
      expect(form.page()).toContain(outside);
      expect(form.page()).not.toContain(unknown);
    }
  },
);

test('the sender continues with a place outside the area after reading the explanation', async () => {
  const form = await searchPlace('Mỏ Cày, Bến Tre', newProvinceDay, 'next');
  await form.next();
  expect(form.step()).toBe('text');
});

test('the place step names the hotline of another province already after the search', async () => {
  const form = await searchPlace('Bến Tre', launchDay);
  expect([form.status, form.step()]).toEqual([422, 'place']);
  expect(form.page()).toContain('href="tel:02751022"');
});

test('the place step does not explain an unknown place as one in another province', async () => {
  const form = await searchPlace('Xóm Không Tên', newProvinceDay);
  expect(form.page()).toContain(unknown);
  expect(form.page()).not.toContain(outside);
});
