import { expect, test } from 'vitest';
import { FormChoicesResponse } from '../../../../core/contract/public/form-choices-responses.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { aMember } from '../../../support/samples/a-member.ts';

const officer = aMember('officer');
const room = setUpStaffApi(officer);

const ask = (headers: Record<string, string> = {}) =>
  room.answer('GET', '/api/staff/choices', {
    headers: { authorization: `Bearer ${officer.sub}`, ...headers },
  });

const choices = async (headers: Record<string, string> = {}) =>
  FormChoicesResponse.parse(JSON.parse((await ask(headers)).body ?? ''));

test('the console’s selection list contains every agency by name, and no classes such as “communes”', async () => {
  const { units } = await choices();
  expect(units).toContainEqual({
    ref: 'SO_YT',
    name: 'Sở Y tế',
    level: 'province',
    formerNames: [],
  });
  expect(units).toContainEqual({
    ref: 'UBND_XA:29254',
    name: 'UBND phường 7',
    level: 'commune',
    formerNames: [],
  });
  expect(units.some(({ ref }) => ref === 'UBND_XA')).toBe(false);
});

test('the console’s selection lists are in the reader’s language', async () => {
  const { services, reasons } = await choices({ 'accept-language': 'en' });
  expect(services.map(({ short }) => short)).toContain('Report a violation');
  expect(reasons).toContainEqual({ code: 'done', action: 'close', name: 'Resolved' });
});

test('every staff response has the hotline’s current time in a header', async () => {
  room.setMinute(90);
  const { headers } = await ask();
  expect(headers?.['hotline-time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
});
