import { describe, expect, test } from 'vitest';
import {
  confirmOfficerDevice,
  deriveDeviceConfirmationCode,
  sendDeviceConfirmationCode,
} from '../../../core/officer/second-device.ts';
import { memoryAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryLinks } from '../../support/memory/memory-links.ts';
import { memoryAlerts } from '../../support/memory/memory-notifications.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import { aLink, hash } from './officer-fixtures.ts';

const wrong = (code: string): string => (code === '000000' ? '111111' : '000000');

/** Builds a link bound to the officer's phone and opened on another device. */
const anOfficerElsewhere = () => {
  const links = memoryLinks(aLink({ device: hash('phone') }));
  const alerts = memoryAlerts();
  let now = atMinute(0);
  const attempts = memoryAttempts(() => now);
  const ports = { links, alerts, attempts, hmac: testHmac, hash, now: () => now };
  const link = () => links.all()[0] ?? aLink();
  return {
    link,
    alerts,
    asks: () => sendDeviceConfirmationCode(link(), ports),
    types: (code: string, device = 'desk') => confirmOfficerDevice(link(), device, code, ports),
    /** Returns the code in the SMS with the given number. */
    code: (number: number) =>
      deriveDeviceConfirmationCode({ ...link(), codesSent: number }, testHmac),
    later: (minutes: number) => {
      now = atMinute(minutes);
    },
  };
};

const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

describe('a device code for a second device', () => {
  test('a device code is sent by SMS only to the officer to whom the link belongs', async () => {
    const { asks, alerts } = anOfficerElsewhere();
    expect(await asks()).toEqual({ kind: 'sent' });
    expect(alerts.all()).toMatchObject([
      {
        channel: 'sms',
        to: { kind: 'officer', unit: 'UBND_XA:29254', role: 'handler' },
        subject: { about: 'device-code', number: 1 },
        assignment: 1,
        requestedAt: atMinute(0),
      },
    ]);
  });

  test('a correct device code binds the officer link to the new device', async () => {
    const { asks, types, code, link } = anOfficerElsewhere();
    await asks();
    expect(await types(code(1))).toEqual({ kind: 'confirmed' });
    expect(link().device).toBe(hash('desk'));
  });

  test('a wrong device code changes nothing', async () => {
    const { asks, types, code, link } = anOfficerElsewhere();
    await asks();
    expect(await types(wrong(code(1)))).toEqual({ kind: 'wrong' });
    expect(await types('')).toEqual({ kind: 'wrong' });
    expect(link().device).toBe(hash('phone'));
  });

  test('different officer links and different requests have different device codes', () => {
    const codes = ['a', 'b'].flatMap((name) =>
      times(3).map((codesSent) =>
        deriveDeviceConfirmationCode({ hash: hash(name), codesSent }, testHmac),
      ),
    );
    expect(new Set(codes).size).toBe(6);
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  });
});

describe('validity of a device code', () => {
  test('after several requests, only the most recently sent device code is valid', async () => {
    const { asks, types, code } = anOfficerElsewhere();
    await asks();
    await asks();
    expect(await types(code(1))).toEqual({ kind: 'wrong' });
    expect(await types(code(2))).toEqual({ kind: 'confirmed' });
  });

  test('a device code is not valid before it was sent', async () => {
    const { types, code } = anOfficerElsewhere();
    expect(await types(code(0))).toEqual({ kind: 'wrong' });
    expect(await types(code(1))).toEqual({ kind: 'wrong' });
  });

  test('a device code can be used only once', async () => {
    const { asks, types, code, link } = anOfficerElsewhere();
    await asks();
    const sent = code(1);
    await types(sent, 'desk');
    expect(await types(sent, 'a thief')).toEqual({ kind: 'wrong' });
    expect(link().device).toBe(hash('desk'));
  });

  test('only one of two devices that use the same device code concurrently is confirmed', async () => {
    const { asks, types, code } = anOfficerElsewhere();
    await asks();
    const outcomes = await Promise.all([types(code(1), 'desk'), types(code(1), 'a thief')]);
    expect(outcomes.filter(({ kind }) => kind === 'confirmed')).toHaveLength(1);
  });

  test('a device code is valid for 15 minutes', async () => {
    const { asks, types, code, later } = anOfficerElsewhere();
    await asks();
    later(16);
    expect(await types(code(1))).toEqual({ kind: 'wrong' });
    await asks();
    later(31);
    expect(await types(code(2))).toEqual({ kind: 'confirmed' });
  });
});

describe('rate limits for device codes', () => {
  test('an officer may request three device codes an hour and then gets a retry time', async () => {
    const { asks, alerts, later } = anOfficerElsewhere();
    for (const _ of times(3)) expect((await asks()).kind).toBe('sent');
    expect(await asks()).toEqual({ kind: 'too-many', retryAt: atMinute(60) });
    expect(alerts.all()).toHaveLength(3);
    later(60);
    expect((await asks()).kind).toBe('sent');
  });

  test('five wrong device codes in 15 minutes block even a correct one', async () => {
    const { asks, types, code, link, later } = anOfficerElsewhere();
    await asks();
    for (const _ of times(5)) expect((await types(wrong(code(1)))).kind).toBe('wrong');
    expect(await types(code(1))).toEqual({ kind: 'too-many', retryAt: atMinute(15) });
    expect(link().device).toBe(hash('phone'));
    later(15);
    expect((await types(code(1))).kind).toBe('confirmed');
  });

  test('the limit of wrong device codes applies to concurrent guesses from several devices', async () => {
    const { asks, types, code } = anOfficerElsewhere();
    await asks();
    const guesses = await Promise.all(times(20).map((at) => types(wrong(code(1)), `thief ${at}`)));
    expect(guesses.filter(({ kind }) => kind === 'wrong')).toHaveLength(5);
  });
});
