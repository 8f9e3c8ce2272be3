import { describe, expect, test } from 'vitest';
import { deriveConfirmationCode } from '../../../../core/intake/follow/confirmation-code.ts';
import { buildCitizenActionPageHandler } from '../../../../functions/intake/ticket/citizen-actions-pages.ts';
import {
  requestConfirmationCodeByApi,
  requestConfirmationCodeByWebForm,
} from '../../../../functions/intake/ticket/confirmation-code.ts';
import { readTrackedReport } from '../../../../functions/intake/ticket/tracking-api.ts';
import { showTicket } from '../../../../functions/intake/ticket/tracking-pages.ts';
import { setUpPublicApi } from '../../../support/api/set-up-public-api.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';

const ticket = aTicket({ contactChannels: ['sms'] });
const { code } = ticket;
const hour = Math.floor(atMinute(60).getTime() / 3_600_000);
const confirmation = deriveConfirmationCode(ticket, hour, testHmac);
const params = { code };
const formOf = (fields: Record<string, string>) => ({
  body: new URLSearchParams({ ma: code, ...fields }).toString(),
});

/** Sends a wrong PIN from each of 200 addresses. */
const reachCap = async (door: ReturnType<typeof setUpPublicApi>): Promise<void> => {
  const wrong = door.pin === '000000' ? '111111' : '000000';
  for (let at = 0; at < 200; at += 1) {
    const headers = { 'x-report-pin': wrong };
    await door.ask(readTrackedReport, { params, headers, address: `10.0.${at}.1` });
  }
};

const setUpCappedApi = async (of = ticket) => {
  const door = setUpPublicApi(of);
  await reachCap(door);
  return door;
};

describe('too many wrong PINs for a ticket', () => {
  test('after too many wrong PINs the ticket page offers a confirmation code by SMS', async () => {
    const { ask, pin, alerts } = await setUpCappedApi();
    const refused = await ask(showTicket, formOf({ pin }));
    expect(refused.statusCode).toBe(403);
    expect(refused.headers?.['retry-after']).toBeUndefined();
    expect(refused.body).toContain('name="xac-nhan"');
    expect(refused.body).toContain('action="/tra-cuu/ma-xac-nhan"');
    const requested = await ask(requestConfirmationCodeByWebForm, formOf({}));
    expect([requested.statusCode, requested.body.includes('name="xac-nhan"')]).toEqual([200, true]);
    expect(alerts.all()).toMatchObject([{ subject: { about: 'confirmation-code', hour } }]);
    const opened = await ask(showTicket, formOf({ pin, 'xac-nhan': confirmation }));
    expect([opened.statusCode, opened.body.includes(ticket.text)]).toEqual([200, true]);
    expect(opened.cookies?.join()).toContain(`p${code}=`);
  });

  test('requesting a confirmation code keeps the citizen’s typed text in the form', async () => {
    const { ask, pin } = await setUpCappedApi();
    const text = 'Tối qua quán vẫn mở cửa';
    const refused = await ask(
      buildCitizenActionPageHandler('write'),
      formOf({ pin, text, key: 'write-a-key-16-' }),
    );
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain(text);
    expect(refused.body).toContain('name="xac-nhan"');
  });

  test('after too many wrong PINs the API requires a confirmation code and accepts it', async () => {
    const { ask, pin } = await setUpCappedApi();
    const headers = { 'x-report-pin': pin };
    const refused = await ask(readTrackedReport, { params, headers });
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain('urn:1022:problem:confirmation-needed');
    expect(refused.body).toContain('X-Report-Confirmation');
    const requested = await ask(requestConfirmationCodeByApi, { params });
    expect(requested.statusCode).toBe(200);
    const shown = { ...headers, 'x-report-confirmation': confirmation };
    expect((await ask(readTrackedReport, { params, headers: shown })).statusCode).toBe(200);
  });
});

describe('too many wrong PINs without SMS', () => {
  test.each([
    ['with a telephone number', ['sms'] as const],
    ['without a telephone number', [] as const],
  ])(
    'after too many wrong PINs, the page of a ticket %s lists other ways in than a code by SMS',
    async (_, reach) => {
      const { ask, pin } = await setUpCappedApi({ ...ticket, contactChannels: [...reach] });
      const { body } = await ask(showTicket, formOf({ pin }));
      expect(body).toContain('trình duyệt đã dùng để gửi hoặc xem phản ánh này');
      expect(body).toContain('Thử lại sau 7 giờ sáng');
      expect(body).toContain('<a class="button quiet" href="tel:1022"');
    },
  );

  test('after too many wrong PINs a browser that opened the ticket before needs no confirmation code', async () => {
    const door = setUpPublicApi(ticket);
    const opened = await door.ask(showTicket, formOf({ pin: door.pin }));
    const cookies = (opened.cookies ?? []).map((cookie) => cookie.split(';')[0] ?? '');
    const proof = cookies.filter((cookie) => cookie.startsWith(`p${code}=`));
    await reachCap(door);
    const again = await door.ask(showTicket, { ...formOf({ pin: door.pin }), cookies: proof });
    expect([again.statusCode, again.body.includes(ticket.text)]).toEqual([200, true]);
  });
});

test('a ticket below the limit of wrong PINs offers and sends no confirmation code', async () => {
  const { ask, alerts } = setUpPublicApi(ticket);
  expect((await ask(requestConfirmationCodeByApi, { params })).statusCode).toBe(409);
  const page = await ask(requestConfirmationCodeByWebForm, formOf({}));
  expect([page.statusCode, page.body.includes('name="xac-nhan"')]).toEqual([200, false]);
  expect(alerts.all()).toEqual([]);
});
