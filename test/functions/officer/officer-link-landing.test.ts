import { describe, expect, test } from 'vitest';
import { AccessLogWriteError } from '../../../core/staff/access/access-log.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { textOf } from '../../web/officer/read-page.ts';
import { anOfficersPhone, everyField, otherPhone } from './officer-device-harness.ts';

const content = /karaoke|Phường 7|4821|Vi phạm/i;

describe('officer link before it is opened', () => {
  test('an officer link that was never opened shows only a button, binds no device and logs no access', async () => {
    const { looks, accesses, links } = anOfficersPhone();
    const { statusCode, body } = await looks();
    expect(statusCode).toBe(200);
    expect(textOf(body)).toContain('Mở phản ánh');
    expect(body).not.toMatch(content);
    expect([accesses, links.all()[0]?.device]).toEqual([[], undefined]);
  });

  test('an officer link shows the ticket only after its button is pressed, even on the bound device', async () => {
    const { looks, opens } = anOfficersPhone();
    expect((await opens()).body).toMatch(content);
    expect((await looks()).body).not.toMatch(content);
  });
});

describe('opening an officer link', () => {
  test('opening an officer link binds it to the device and logs the access with the officer’s role in the unit', async () => {
    const { opens, accesses, links } = anOfficersPhone();
    expect((await opens()).statusCode).toBe(200);
    expect(links.all()[0]?.device).toBeDefined();
    expect(accesses).toMatchObject([
      { kind: 'opened', by: { role: 'officer', unit: 'UBND_XA:29254', post: 'handler' } },
    ]);
  });

  test('opening a read-only officer link binds it to the device and is logged, and a second device needs a code', async () => {
    const { opens, accesses } = anOfficersPhone({
      links: [{ unit: 'UBND_HUYEN:842', role: 'head' }],
    });
    expect((await opens()).body).toMatch(content);
    const second = await opens('token', otherPhone);
    expect([second.statusCode, content.test(second.body)]).toEqual([403, false]);
    expect(accesses).toMatchObject([{ by: { unit: 'UBND_HUYEN:842', post: 'head' } }]);
  });

  test('an officer page shows nothing and records no answer when the access cannot be logged', async () => {
    const { opens, posts, failToRecord, tickets } = anOfficersPhone();
    failToRecord();
    await expect(opens()).rejects.toThrow(AccessLogWriteError);
    const form = { nonce: 'n'.repeat(22), version: '2', action: 'answer', ...everyField };
    await expect(posts(form)).rejects.toThrow(AccessLogWriteError);
    expect(tickets.changes).toEqual([]);
  });
});

test('an invalid or forbidden officer form whose response shows the ticket is logged as an access', async () => {
  const broken = anOfficersPhone();
  await broken.posts({ action: 'close' });
  const above = anOfficersPhone({ links: [{ unit: 'UBND_HUYEN:842', role: 'head' }] });
  await above.posts({ nonce: 'n'.repeat(22), version: '2', action: 'acknowledge' });
  for (const { accesses } of [broken, above]) expect(accesses).toHaveLength(1);
});

test('an officer on a second device sees nothing before entering the right device code', async () => {
  const { opens, accesses, changesDevice, codeSent } = anOfficersPhone();
  await opens();
  await opens('token', otherPhone);
  await changesDevice({ action: 'send' });
  expect(accesses).toHaveLength(1);
  const right = await changesDevice({ action: 'confirm', code: codeSent() });
  expect([right.statusCode, content.test(right.body)]).toEqual([200, true]);
  expect(accesses).toHaveLength(2);
});

describe('officer who left the roster', () => {
  const answer = { nonce: 'n'.repeat(22), version: '2', action: 'answer', ...everyField };

  test('an officer who left the roster gets 410 for every request and no action is recorded', async () => {
    const { opens, looks, posts, changesDevice, leaveRoster, tickets, accesses, later } =
      anOfficersPhone();
    await opens();
    leaveRoster();
    later(20);
    const replies = [
      await looks(),
      await opens(),
      await posts(answer),
      await changesDevice({ action: 'send' }),
    ];
    for (const { statusCode, body } of replies) {
      expect([statusCode, content.test(body)]).toEqual([410, false]);
      expect(textOf(body)).toContain('xin gọi 1022 để sửa danh sách');
    }
    expect(replies[2]?.body).toContain(everyField.text);
    expect(accesses.map(({ at }) => at)).toEqual([atMinute(10)]);
    expect(tickets.changes.map(({ event }) => event.kind)).toEqual(['link-refused']);
  });

  test('an API client of an officer who left the roster gets a 410 problem response in JSON', async () => {
    const { looks, leaveRoster } = anOfficersPhone();
    leaveRoster();
    const { statusCode, headers, body } = await looks('token', otherPhone, {
      accept: 'application/json',
    });
    expect([statusCode, headers?.['content-type']]).toEqual([
      410,
      'application/problem+json; charset=utf-8',
    ]);
    expect(body).toContain('"type":"urn:1022:problem:link-off-roster"');
    expect(body).toContain('xin gọi 1022 để sửa danh sách');
  });

  test('the first use of a link after its officer left the roster adds an event and notifies operators', async () => {
    const { looks, leaveRoster, tickets } = anOfficersPhone();
    leaveRoster();
    await looks();
    await looks();
    expect(tickets.changes).toMatchObject([
      {
        event: {
          kind: 'link-refused',
          by: { role: 'system' },
          unit: 'UBND_XA:29254',
          unitName: 'UBND phường 7',
          post: 'handler',
        },
      },
    ]);
  });
});
