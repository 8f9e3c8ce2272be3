import { describe, expect, test } from 'vitest';
import { aFloodedHotline, listedAt } from './emergency-flood-harness.ts';

const network = { address: '203.0.113.7' };

/** Builds a unit whose next bundle is due at minute 5, with pending suspect emergencies. */
const withWaiting = async () => {
  const hotline = aFloodedHotline();
  for (let at = 0; at < 8; at += 1) await hotline.report(network);
  const pending = () => hotline.alerts.all().filter(({ status }) => status === 'requested');
  expect(pending().length).toBeGreaterThan(0);
  return { ...hotline, pending };
};

type Hotline = Awaited<ReturnType<typeof withWaiting>>;

/** Makes the sending at minute 5 fail. */
const failAtFive = async (hotline: Hotline, send: Hotline['ports']['send']): Promise<void> => {
  const { ports } = hotline;
  const working = ports.send;
  ports.send = send;
  await expect(hotline.passTo(5)).rejects.toThrow();
  ports.send = working;
};

const throttled = async (): Promise<never> => {
  throw new Error('throttled');
};

/** Runs a step whose process crashes without releasing its claims. */
const whileDying = async (hotline: Hotline, step: () => Promise<void>): Promise<void> => {
  const { bundles } = hotline.ports;
  const { release } = bundles;
  bundles.release = async () => undefined;
  await step();
  bundles.release = release;
};

describe('a bundle whose sending fails', () => {
  test('a failed bundle of notifications is sent at the next retry, not in the next interval', async () => {
    const hotline = await withWaiting();
    await failAtFive(hotline, throttled);
    await hotline.deliver();
    await hotline.passTo(5); // sends to the remaining recipients
    expect(hotline.pending()).toEqual([]);
  });

  test('a failed bundle of notifications is sent together with the recipient’s next notification', async () => {
    const hotline = await withWaiting();
    await failAtFive(hotline, throttled);
    await hotline.report(network);
    await hotline.passTo(5);
    expect(hotline.pending()).toEqual([]);
  });

  test('a failed bundle of notifications does not count toward the emergency SMS budget', async () => {
    const hotline = await withWaiting();
    const before = hotline.budget.counted('emergencies');
    await failAtFive(hotline, throttled);
    expect(hotline.budget.counted('emergencies')).toBe(before);
  });
});

test('two bundles to one recipient are at least five minutes apart even with a slow provider', async () => {
  const hotline = await withWaiting();
  const { ports } = hotline;
  const { send, now } = ports;
  let delayMs = 0;
  ports.now = () => new Date(now().getTime() + delayMs);
  const sentAt = new Map<string, Date[]>();
  ports.send = async (message, to, labels) => {
    delayMs = sentAt.has(to) ? 0 : 40_000; // the first of each recipient takes 40 seconds
    sentAt.set(to, [...(sentAt.get(to) ?? []), ports.now()]);
    return send(message, to, labels);
  };
  await hotline.passTo(5);
  delayMs = 0;
  await hotline.report(network);
  await hotline.passTo(15);
  const gaps = [...sentAt.values()].flatMap((times) =>
    times.slice(1).map((at, n) => (at.getTime() - (times[n]?.getTime() ?? 0)) / 60_000),
  );
  expect(gaps.length).toBeGreaterThan(0);
  for (const gap of gaps) {
    expect(gap).toBeGreaterThanOrEqual(5);
    expect(gap).toBeLessThanOrEqual(5.25);
  }
});

describe('a crash while a bundle is sent', () => {
  test('a crash between claiming and sending a bundle of notifications delays the bundle by at most a minute', async () => {
    const hotline = await withWaiting();
    await whileDying(hotline, () => failAtFive(hotline, throttled));
    await hotline.deliver(); // the stream's retry finds the interval claimed
    await hotline.passTo(6);
    expect(hotline.pending()).toEqual([]);
  });

  test('a bundle of notifications is still sent after a crash before its delayed check was queued', async () => {
    const hotline = await withWaiting();
    const { ports } = hotline;
    const { watch } = ports;
    ports.watch = throttled;
    await whileDying(hotline, () => expect(hotline.passTo(5)).rejects.toThrow('throttled'));
    ports.watch = watch;
    await hotline.deliver();
    await hotline.passTo(6);
    expect(hotline.pending()).toEqual([]);
  });

  test('a crash after sending a bundle sends its notifications once more, in the next interval', async () => {
    const hotline = await withWaiting();
    const { alerts } = hotline.ports;
    const { settle } = alerts;
    alerts.settle = throttled;
    await expect(hotline.passTo(5)).rejects.toThrow('throttled');
    alerts.settle = settle;
    const sentBefore = hotline.sent.length;
    await hotline.deliver();
    expect(hotline.sent).toHaveLength(sentBefore);
    await hotline.passTo(20);
    expect(hotline.pending()).toEqual([]);
    const byRecipient = Map.groupBy(hotline.sent, ({ to }) => to);
    for (const messages of byRecipient.values()) {
      for (const ticket of hotline.opened) {
        expect(listedAt(messages, ticket, 'email').length).toBeLessThanOrEqual(2);
      }
    }
  });
});

test('a notification that cannot be composed delays no other notification of its bundle', async () => {
  const hotline = await withWaiting();
  const { links } = hotline.ports;
  const { create } = links;
  const broken = hotline.opened.at(-1);
  links.create = async (link) => (link.code === broken?.code ? throttled() : create(link));
  await hotline.passTo(6);
  expect(new Set(hotline.pending().map(({ code }) => code))).toEqual(new Set([broken?.code]));
});

test('retries of one emergency message count only once toward the unit’s limit of single messages', async () => {
  const hotline = aFloodedHotline();
  const { ports } = hotline;
  const { send } = ports;
  ports.send = throttled;
  await expect(hotline.report({ address: '198.51.100.9' })).rejects.toThrow('throttled');
  for (let retry = 0; retry < 20; retry += 1) {
    await expect(hotline.deliver()).rejects.toThrow('throttled');
  }
  ports.send = send;
  await hotline.deliver();
  await hotline.report({ address: '198.51.100.10' });
  expect(hotline.alerts.all().filter(({ status }) => status === 'requested')).toEqual([]);
});
