import { describe, expect, test } from 'vitest';
import { countSegments } from '../../../core/messages/compose/sms/sms.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { aFloodedHotline, listedAt } from './emergency-flood-harness.ts';

const inFlood = 150;
const floodMinutes = 20;
const minutes = 60_000;

const floods = {
  'the same address': () => ({ address: '203.0.113.7' }),
  'the same number': (at: number) => ({
    address: `10.${at >> 8}.${at & 255}.1`,
    phone: '0912345678',
  }),
  'many addresses': (at: number) => ({ address: `10.${at >> 8}.${at & 255}.1` }),
} as const;

/** Removes spaces between digits, because SMS contain codes without spaces. */
const plain = (text: string): string => text.replaceAll(/(?<=\d) (?=\d)/g, '');

type Flood = keyof typeof floods;

/** Runs a flood of emergencies within 20 minutes, with one of another sender in the middle. */
const flood = async (kind: Flood) => {
  const hotline = aFloodedHotline();
  const opened: Ticket[] = [];
  let victim: Ticket | undefined;
  for (let at = 0; at < inFlood; at += 1) {
    await hotline.passTo((at * floodMinutes) / inFlood);
    const outcome = await hotline.report(floods[kind](at));
    expect(outcome.kind).toBe('opened');
    if (outcome.kind === 'opened') opened.push(outcome.ticket);
    if (at !== inFlood / 2) continue;
    const other = await hotline.report({ address: '198.51.100.99', phone: '0987654321' });
    if (other.kind === 'opened') victim = other.ticket;
  }
  await hotline.passTo(floodMinutes + 30);
  return { ...hotline, opened, victim };
};

const flooding = new Map<Flood, ReturnType<typeof flood>>();
/** Runs each kind of flood once and shares its result between the tests. */
const flooded = (kind: Flood): ReturnType<typeof flood> => {
  const running = flooding.get(kind) ?? flood(kind);
  flooding.set(kind, running);
  return running;
};
const kinds = ['the same address', 'the same number', 'many addresses'] as const;

describe.each(kinds)('a flood of emergencies from %s', (kind) => {
  test('all emergencies of a flood are accepted, and the unit is notified of each within five minutes', async () => {
    const { opened, sent } = await flooded(kind);
    expect(opened).toHaveLength(inFlood);
    const late = opened.filter((ticket) => {
      const [first] = listedAt(sent, ticket, 'email');
      return !first || first.getTime() > ticket.openedAt.getTime() + 5 * minutes;
    });
    expect(late.map(({ code }) => code)).toEqual([]);
  });

  test('after the first emergencies of a flood the unit gets at most one message per five minutes', async () => {
    const { sent } = await flooded(kind);
    for (const channel of ['sms', 'email'] as const) {
      const byRecipient = Map.groupBy(
        sent.filter(({ message }) => message.kind === channel),
        ({ to }) => to,
      );
      for (const messages of byRecipient.values()) {
        // at most ten single messages in 15 minutes, then one bundle in five minutes
        expect(messages.length).toBeLessThanOrEqual(20 + (floodMinutes + 5) / 5 + 1);
      }
    }
  });

  test('a flood of emergencies does not delay the emergency of another sender', async () => {
    const { victim, sent } = await flooded(kind);
    expect(victim).toBeDefined();
    const [first] = victim ? listedAt(sent, victim, 'email') : [];
    const delay = (first?.getTime() ?? Number.NaN) - (victim?.openedAt.getTime() ?? 0);
    expect(delay).toBeLessThanOrEqual(5 * minutes);
    expect(victim?.isSuspect).toBeUndefined();
  });
});

test.each([
  ['the same address', inFlood - 3],
  ['the same number', inFlood - 3],
  ['many addresses', 0],
] as const)('emergencies of a flood from %s are marked as suspect', async (kind, marked) => {
  const { opened } = await flooded(kind);
  expect(opened.filter(({ isSuspect }) => isSuspect)).toHaveLength(marked);
});

describe('a bundle of emergencies', () => {
  test('a message about bundled emergencies marks suspect tickets and links to each ticket', async () => {
    const { sent } = await flooded('the same address');
    const bundles = sent.flatMap(({ message }) =>
      message.kind === 'email' && message.subject.includes('KHẨN CẤP') ? [message.text] : [],
    );
    expect(bundles.length).toBeGreaterThan(0);
    for (const text of bundles) {
      const [, ...lines] = text.split('\n\n');
      expect(lines.every((line) => line.includes('/a/'))).toBe(true);
      expect(lines.some((line) => line.includes('nghi gửi hàng loạt'))).toBe(true);
    }
  });

  test('a message about bundled emergencies lists tickets that are not suspect first', async () => {
    const hotline = aFloodedHotline();
    for (let at = 0; at < 8; at += 1) await hotline.report({ address: '203.0.113.7' });
    for (let at = 0; at < 12; at += 1) await hotline.report({ address: `10.0.${at}.1` });
    await hotline.passTo(5);
    const message = hotline.sent.map((one) => one.message).findLast(({ kind }) => kind === 'email');
    const [, ...lines] = message?.kind === 'email' ? message.text.split('\n\n') : [];
    const suspects = lines.map((line) => line.includes('nghi gửi hàng loạt'));
    expect(suspects).toEqual(suspects.toSorted((a, b) => Number(a) - Number(b)));
    expect([suspects.at(0), suspects.at(-1)]).toEqual([false, true]);
  });

  test('an SMS about bundled emergencies has at most three segments and states how many tickets it omits', async () => {
    const { sent } = await flooded('the same address');
    const texts = sent.flatMap(({ message }) => (message.kind === 'sms' ? [message.text] : []));
    const bundles = texts.filter((text) => text.includes('KHAN CAP'));
    expect(bundles.length).toBeGreaterThan(0);
    expect(Math.max(...bundles.map((text) => countSegments(text).segments))).toBe(3);
    expect(bundles.some((text) => /Con \d+ phieu khac/.test(text))).toBe(true);
  });
});

describe('another sender’s emergency during a flood', () => {
  test.each(['the same address', 'the same number'] as const)(
    'another sender’s emergency during a flood from %s is sent at once and in its own message',
    async (kind) => {
      const { victim, sent } = await flooded(kind);
      expect(victim).toBeDefined();
      if (!victim) return;
      for (const channel of ['sms', 'email'] as const) {
        const [first] = sent.filter(
          ({ to, message }) =>
            message.kind === channel &&
            to !== '+84987654321' &&
            plain(message.text).includes(victim.code),
        );
        expect(first?.at).toEqual(victim.openedAt);
        expect(JSON.stringify(first?.message)).not.toMatch(/KHAN CAP: \d|KHẨN CẤP: \d/);
      }
    },
  );

  test('another sender’s emergency comes first in the SMS bundle after the limit of single messages is reached', async () => {
    const hotline = aFloodedHotline();
    for (let at = 0; at < 11; at += 1) await hotline.report({ address: `10.0.${at}.1` });
    for (let at = 0; at < 60; at += 1) await hotline.report({ address: '203.0.113.7' });
    const genuine = await hotline.report({ address: '198.51.100.99' });
    await hotline.passTo(5);
    const bundle = hotline.sent.findLast(({ message }) => message.kind === 'sms')?.message;
    const text = bundle?.kind === 'sms' ? bundle.text : '';
    const listed = text.match(/\b\d{10}\b/g) ?? [];
    const unmarked = hotline.opened.filter(({ isSuspect }) => !isSuspect);
    expect(unmarked.map(({ code }) => code)).toContain(listed[0]);
    expect(listed).toContain(genuine.kind === 'opened' ? genuine.ticket.code : 'none');
    expect(text).toMatch(/KHAN CAP: \d+ phieu \(57 nghi hang loat\)/);
    expect(text).toMatch(/Danh sach: https:\/\/1022\.example\/a\/\w{18}\/ds$/);
  });
});

test('when a flood resumes after a pause, its first emergency is sent at once and the others 5 minutes later', async () => {
  const hotline = aFloodedHotline();
  for (let at = 0; at < 30; at += 1) await hotline.report({ address: '203.0.113.7' });
  await hotline.passTo(30);
  const before = hotline.sent.length;
  for (let at = 0; at < 5; at += 1) await hotline.report({ address: '203.0.113.7' });
  await hotline.passTo(45);
  const byRecipient = Map.groupBy(hotline.sent.slice(before), ({ to }) => to);
  for (const messages of byRecipient.values()) {
    expect(messages.map(({ at }) => at)).toEqual([atMinute(30), atMinute(35)]);
  }
});

test('an ordinary notification is never bundled with the emergencies of a flood', async () => {
  const hotline = aFloodedHotline();
  for (let at = 0; at < 40; at += 1) await hotline.report({ address: `10.0.${at}.1` });
  const before = hotline.sent.length;
  const codes: string[] = [];
  for (let at = 0; at < 15; at += 1) {
    const outcome = await hotline.report({ address: `10.1.${at}.1`, topic: 'VP01' });
    codes.push(outcome.kind === 'opened' ? outcome.ticket.code : 'none');
  }
  const messages = hotline.sent.slice(before).map(({ message }) => message);
  const texts = messages.map((one) => ('text' in one ? plain(one.text) : ''));
  expect(new Set(messages.map(({ kind }) => kind))).toEqual(new Set(['sms', 'email']));
  expect(texts.every((text) => text.includes(codes[0] ?? ''))).toBe(true);
  await hotline.passTo(20);
  const ofFlood = hotline.sent
    .map(({ message }) => ('text' in message ? plain(message.text) : ''))
    .filter((text) => text.includes('KHAN CAP') || text.includes('KHẨN CẤP'));
  expect(ofFlood.filter((text) => codes.some((code) => text.includes(code)))).toEqual([]);
});

test('on the day after a flood, an emergency is not marked as suspect and is sent at once in its own message', async () => {
  const hotline = await flood('the same address');
  await hotline.passTo(24 * 60);
  const before = hotline.sent.length;
  const outcome = await hotline.report({ address: '203.0.113.7' });
  expect(outcome.kind === 'opened' ? outcome.ticket.isSuspect : 'refused').toBeUndefined();
  const messages = hotline.sent.slice(before);
  expect(messages.length).toBeGreaterThan(0);
  for (const { at, message } of messages) {
    expect(at).toEqual(atMinute(24 * 60));
    expect(JSON.stringify(message)).not.toMatch(/KHAN CAP: \d|KHẨN CẤP: \d/);
  }
  await hotline.passTo(24 * 60 + 30);
  expect(hotline.alerts.all().filter(({ status }) => status === 'requested')).toEqual([]);
});

test('emergency SMS to a blocked number fail at once, and the e-mail still lists each emergency', async () => {
  const hotline = aFloodedHotline();
  const { ports } = hotline;
  const { send } = ports;
  // refuses half of the numbers
  ports.send = async (message, to, labels) =>
    message.kind === 'sms' && Number(to.at(-1)) % 2 === 0
      ? { kind: 'refused', reason: 'OptedOut' }
      : send(message, to, labels);
  for (let at = 0; at < 60; at += 1) {
    await hotline.passTo(at / 6);
    await hotline.report({ address: '203.0.113.7' });
  }
  await hotline.passTo(20);
  const all = hotline.alerts.all().filter(({ to }) => to.kind === 'officer');
  const failed = all.filter(({ status }) => status === 'failed');
  expect(failed.length).toBeGreaterThan(0);
  expect(new Set(failed.map(({ channel }) => channel))).toEqual(new Set(['sms']));
  expect(all.filter(({ status }) => status === 'requested')).toEqual([]);
  for (const ticket of hotline.opened) {
    const [first] = listedAt(hotline.sent, ticket, 'email');
    const delay = (first?.getTime() ?? Number.NaN) - ticket.openedAt.getTime();
    expect(delay).toBeLessThanOrEqual(5 * minutes);
  }
});

test('SMS about emergencies do not count toward the budget of ordinary SMS', async () => {
  const hotline = aFloodedHotline();
  for (let at = 0; at < inFlood; at += 1) {
    const phone = `09${String(10_000_000 + at)}`;
    await hotline.report({ address: `10.${at >> 8}.${at & 255}.1`, phone });
  }
  expect(hotline.budget.counted('everybody')).toBe(0);
  const used = hotline.budget.counted('emergencies');
  expect(used).toBeGreaterThan(inFlood);
  // at most one to each citizen, and the single messages and one bundle of each officer's line
  expect(used).toBeLessThan(inFlood + 100);
  const ordinary = await hotline.report({
    address: '198.51.100.1',
    phone: '0987654321',
    topic: 'VP01',
  });
  expect(ordinary.kind).toBe('opened');
  expect(hotline.budget.counted('everybody')).toBeGreaterThan(0);
});
