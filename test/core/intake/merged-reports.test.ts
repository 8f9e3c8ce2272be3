import { describe, expect, test } from 'vitest';
import { applyRetention } from '../../../core/privacy/apply-retention.ts';
import { computeTicketCounts } from '../../../core/statistics/compute-ticket-counts.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aPhoto } from '../../support/samples/listed-photo.ts';
import { codes, mergedReports, officer, type Report, ward } from './merged-reports.ts';

const answer = { act: 'answer', text: 'Đã lập biên bản, quán cam kết đóng cửa.' } as const;
const write = { act: 'write', text: 'Tối qua quán vẫn mở cửa' } as const;
const reopen = { act: 'reopen', reason: 'Quán vẫn mở cửa sau 21 giờ' } as const;
const rate = (score: number) => ({ act: 'rate', score }) as const;
const citizen = { role: 'citizen' } as const;
const supervisor = { role: 'supervisor', sub: 'supervisor' } as const;
const day = 24 * 60;
const sixPhotos = [1, 2, 3, 4, 5, 6].map((count) => aPhoto(count));

const answered = async () => {
  const reports = await mergedReports();
  await reports.perform('common', answer, officer);
  return reports;
};

describe('messages on a merged report', () => {
  test('a citizen’s message on a merged report is recorded on this report and on the common ticket into which it was merged, whose unit is notified', async () => {
    const { act, tickets, history } = await mergedReports();
    expect(await act('first', write)).toMatchObject({ kind: 'recorded', version: 4 });
    const [own, common] = tickets.changes.slice(-2);
    expect(own?.event).toMatchObject({
      ...{ kind: 'wrote', text: write.text, code: codes.first },
      recordedOn: { code: codes.common, version: 5 },
    });
    expect(common?.event).toMatchObject({
      ...{ kind: 'wrote', text: write.text, code: codes.common },
      origin: { code: codes.first, version: 4 },
    });
    expect(own?.alerts).toEqual([]);
    expect(common?.alerts).toMatchObject([
      { to: { kind: 'officer', unit: ward }, subject: { about: 'wrote' }, channel: 'email' },
    ]);
    expect((await history('common')).ticket.status).toBe('in-progress');
  });

  test('a message on a merged report is recorded once per idempotency key', async () => {
    const { act, tickets } = await mergedReports();
    const first = await act('first', write, 'the-same-key-again');
    const count = tickets.changes.length;
    expect(await act('first', write, 'the-same-key-again')).toEqual(first);
    expect(tickets.changes).toHaveLength(count);
  });

  test('a message on a merged report is shown only to its sender', async () => {
    const { act, view } = await mergedReports();
    await act('first', write);
    const pages = await Promise.all((['first', 'common', 'second'] as const).map(view));
    expect(pages.map((page) => JSON.stringify(page).includes(write.text))).toEqual([
      ...[true, false, false],
    ]);
  });

  test('a message on a merged report does not count as an answer to a question on the common ticket', async () => {
    const { act, perform, ticket } = await mergedReports();
    await perform('common', { act: 'ask', question: 'Quán ở hẻm nào?' }, officer);
    await act('first', write);
    expect(await ticket('common')).toMatchObject({
      status: 'waiting',
      waiting: { question: 'Quán ở hẻm nào?' },
    });
    await act('common', write);
    expect((await ticket('common')).status).toBe('in-progress');
  });

  test('a message on a merged report counts toward the daily limit of its own sender only', async () => {
    const { act } = await mergedReports();
    for (let count = 0; count < 20; count += 1) await act('first', write);
    expect((await act('first', write)).kind).toBe('too-many-acts');
    expect((await act('second', write)).kind).toBe('recorded');
  });

  test('a message on a merged report is refused once the common ticket has ended', async () => {
    const { act, perform } = await mergedReports();
    await perform('common', { act: 'refuse', reason: 'out-of-scope', text: '' }, supervisor);
    expect((await act('first', write)).kind).toBe('not-now');
  });
});

describe('photos on a merged report', () => {
  test('a photo on a merged report belongs to its own ticket and is visible to the common ticket’s unit', async () => {
    const { perform, tickets, ticket } = await mergedReports();
    await perform('first', { act: 'add-photo', photo: aPhoto(1) }, citizen);
    expect((await ticket('first')).photos).toMatchObject([{ id: aPhoto(1).id }]);
    expect((await ticket('common')).photos).toBeUndefined();
    expect(tickets.changes.at(-1)).toMatchObject({
      event: { kind: 'photo-added', origin: { code: codes.first } },
      alerts: [{ subject: { about: 'wrote' }, channel: 'email' }],
    });
  });

  test('a photo on a merged report counts toward the photo limit of its own ticket', async () => {
    const { perform } = await mergedReports({
      first: { photos: sixPhotos },
      common: { photos: sixPhotos },
    });
    const seventh = { act: 'add-photo', photo: aPhoto(7) } as const;
    expect((await perform('first', seventh, citizen)).kind).toBe('refused');
    expect((await perform('second', seventh, citizen)).kind).toBe('recorded');
  });
});

const countsOf = async (
  names: readonly Report[],
  { history }: Awaited<ReturnType<typeof mergedReports>>,
) => {
  const tallies = await Promise.all(
    names.map(async (name) => computeTicketCounts(await history(name))),
  );
  const happened = tallies.flatMap(Object.entries).filter(([place]) => !place.startsWith('open|'));
  const amounts = happened.map(([, counts]) => counts);
  const sum = (measure: string) => amounts.reduce((all, one) => all + (one[measure] ?? 0), 0);
  return { ratings: sum('ratings'), ratingSum: sum('ratingSum'), reopened: sum('reopened') };
};

describe('ratings of one answer by several citizens', () => {
  test.each<[string, [Report, number][], { ratings: number; ratingSum: number }]>([
    [
      'three citizens rate the answer',
      [
        ['common', 5],
        ['first', 1],
        ['second', 3],
      ],
      { ratings: 3, ratingSum: 9 },
    ],
    [
      'one citizen changes the rating',
      [
        ['first', 1],
        ['first', 4],
      ],
      { ratings: 1, ratingSum: 4 },
    ],
    [
      'one of two citizens changes the rating',
      [
        ['first', 1],
        ['second', 5],
        ['first', 2],
      ],
      { ratings: 2, ratingSum: 7 },
    ],
  ])(
    'each citizen’s rating of a common ticket’s answer counts once: %s',
    async (_, given, counts) => {
      const reports = await answered();
      for (const [name, score] of given) await reports.act(name, rate(score));
      expect(await countsOf(['common'], reports)).toEqual({ ...counts, reopened: 0 });
      expect(await countsOf(['first', 'second'], reports)).toMatchObject({ ratings: 0 });
    },
  );

  test('each citizen of a common ticket sees only their own rating and the resulting offer to reopen', async () => {
    const { act, view } = await answered();
    await act('common', rate(5));
    await act('first', rate(1));
    const pages = await Promise.all((['common', 'first', 'second'] as const).map(view));
    expect(
      pages.map(({ rating, permissions }) => [rating?.score, permissions.offerReopen]),
    ).toEqual([
      [5, false],
      [1, true],
      [undefined, false],
    ]);
  });
});

describe('reopening by a merged report’s citizen', () => {
  test('a merged report’s citizen reopens the common ticket once, with a reason shown to its unit', async () => {
    const reports = await answered();
    await reports.act('common', rate(5));
    expect((await reports.act('first', reopen)).kind).toBe('recorded');
    const { ticket, events } = await reports.history('common');
    expect(ticket).toMatchObject({ status: 'reopened', cycle: 2 });
    expect(events.at(-1)).toMatchObject({
      ...{ kind: 'reopened', reason: reopen.reason, origin: { code: codes.first } },
    });
    expect(reports.tickets.changes.at(-1)?.alerts.map(({ subject }) => subject.about)).toEqual(
      ['handler', 'head'].flatMap(() => ['reopened', 'reopened']),
    );
    expect((await reports.act('second', reopen)).kind).toBe('not-now');
    expect(await countsOf(['common', 'first', 'second'], reports)).toEqual({
      ...{ ratings: 1, ratingSum: 5, reopened: 1 },
    });
  });

  test('after a merged report’s citizen reopens the common ticket, every citizen may rate its next answer', async () => {
    const { act, view, perform } = await answered();
    await act('first', rate(1));
    await act('second', reopen);
    expect((await view('first')).rating).toBeUndefined();
    await perform('common', answer, officer);
    expect(await view('first')).toMatchObject({ rating: undefined, permissions: { rate: true } });
  });

  test('other citizens see that a common ticket was reopened, but not the reason', async () => {
    const { act, view } = await answered();
    await act('first', reopen);
    expect((await view('common')).events.at(-1)).toMatchObject({
      kind: 'reopened',
      isOthers: true,
    });
    const others = await Promise.all((['common', 'second'] as const).map(view));
    expect(JSON.stringify(others)).not.toContain(reopen.reason);
    expect((await view('second')).mergedInto?.status).toBe('reopened');
  });

  test('a merged report’s citizen can reopen only within the common ticket’s reopening period', async () => {
    const { act, at, view } = await answered();
    expect((await view('first')).permissions.reopen).toEqual(
      (await view('common')).permissions.reopen,
    );
    at(60 + 30 * day + 1);
    expect(await act('first', reopen)).toMatchObject({
      kind: 'not-now',
      alternative: { kind: 'too-late' },
    });
  });
});

describe('undoing a merge', () => {
  test('undoing a merge leaves the messages on the citizen’s ticket and in the common ticket’s history', async () => {
    const { act, unmerge, view, history } = await answered();
    await act('first', write);
    await act('first', rate(2));
    await act('first', reopen);
    await unmerge('first');
    expect(await view('first')).toMatchObject({ mergedInto: undefined, rating: undefined });
    expect((await view('first')).events.map(({ kind }) => kind)).toEqual([
      ...['opened', 'merged', 'wrote', 'rated', 'reopened', 'unmerged'],
    ]);
    const reportEvents = (await history('common')).events.filter(({ origin }) => origin);
    expect(reportEvents.map(({ kind }) => kind)).toEqual(['wrote', 'rated', 'reopened']);
    expect((await act('first', write)).kind).toBe('recorded');
    expect((await history('common')).events.filter(({ origin }) => origin)).toHaveLength(3);
  });
});

describe('removing a merged report’s texts from the common ticket', () => {
  const listTexts = async (
    name: Report,
    { history }: Pick<Awaited<ReturnType<typeof mergedReports>>, 'history'>,
  ) => (await history(name)).events.flatMap((event) => ('text' in event ? (event.text ?? []) : []));

  test('erasing the data of a merged report’s citizen removes its texts from the common ticket', async () => {
    const reports = await mergedReports();
    await reports.act('first', write);
    await reports.act('second', { ...write, text: 'Quán mở nhạc rất to' });
    await reports.act('first', { act: 'ask-data', right: 'erase', text: 'Xin xóa' });
    const granted = { act: 'grant-data', text: 'Đã xóa theo yêu cầu' } as const;
    expect((await reports.perform('first', granted, supervisor)).kind).toBe('recorded');
    expect(await listTexts('common', reports)).toEqual(['', 'Quán mở nhạc rất to']);
    expect(await reports.act('first', write)).toMatchObject({ kind: 'not-now' });
  });

  test('redacting a merged report’s text on either ticket hides the text on both tickets', async () => {
    for (const name of ['first', 'common'] as const) {
      const reports = await mergedReports();
      await reports.act('first', { ...write, text: 'Ông Trần Văn Tám lại mở cửa' });
      const hide = { act: 'redact', part: 'Trần Văn Tám', reason: 'có tên người' } as const;
      expect((await reports.perform(name, hide, supervisor)).kind).toBe('recorded');
      expect(await listTexts('first', reports)).toEqual(['Ông ▇▇▇ lại mở cửa']);
      expect(await listTexts('common', reports)).toEqual(['Ông ▇▇▇ lại mở cửa']);
    }
  });

  test('retention of a report also removes its texts from the common ticket into which it was once merged', async () => {
    const reports = await mergedReports();
    await reports.act('first', write);
    await reports.unmerge('first');
    await reports.perform('first', { act: 'refuse', reason: 'out-of-scope', text: '' }, supervisor);
    reports.at(20 * 365 * day);
    const ended = async (matter: string) => ({
      codes: matter === (await reports.ticket('first')).topic ? [codes.first] : [],
    });
    const run = await applyRetention(
      { maxTickets: 10, isRehearsal: false },
      {
        ...{ ...reports.ports, ended, directory: async () => testDirectory },
        reportUnreadable: () => undefined,
      },
    );
    expect(run.anonymised).toBe(1);
    expect(await listTexts('common', reports)).toEqual(['']);
  });
});

test('a merged report’s citizen accepts the answer of the common ticket, until the next answer', async () => {
  const { act, view, perform } = await answered();
  const areAccepted = async () => [
    (await view('first')).isAccepted,
    (await view('second')).isAccepted,
  ];
  await act('first', { act: 'accept' });
  expect(await areAccepted()).toEqual([true, false]);
  await act('second', reopen);
  await perform('common', answer, officer);
  expect(await areAccepted()).toEqual([false, false]);
});
