import { describe, expect, test } from 'vitest';
import type { DirectoryEdit } from '../../../../core/directory/change/edit.ts';
import { makeDirectoryChange } from '../../../../core/directory/change/make-change.ts';
import {
  type PreviewedTicket,
  previewDirectoryChange,
} from '../../../../core/directory/change/preview-change.ts';
import { findTopic } from '../../../../core/directory/model/services/topic.ts';
import { findMovedDeadlines, recomputeClocks } from '../../../../core/sla/recompute-clocks.ts';
import { startTicketClocks } from '../../../../core/sla/ticket-clocks.ts';
import { encodeTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { launchDay, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { loadedDirectory, memoryDirectory } from '../../../support/memory/memory-directory.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { testHmac } from '../../../support/test-hmac.ts';
import { aSwap, changing, putting, removing } from '../directory-edits.ts';

const startAt = toLocalInstant('2021-12-30T15:00');

/** Returns a suggestion opened on Thursday afternoon, whose office-hours clocks run over Friday. */
const aSuggestion = (number = 0): PreviewedTicket =>
  aTicket({
    code: encodeTicketCode(testHmac.digest('code', `suggestion ${number}`)),
    service: 'suggestion',
    topic: 'GY01',
    priority: 'P4',
    openedAt: startAt,
    clocks: startTicketClocks({ service: 'suggestion', priority: 'P4', startAt }, loadedDirectory),
  });

const portsFor = (tickets: readonly PreviewedTicket[]) => ({
  store: memoryDirectory(),
  async *openTickets() {
    yield* tickets;
  },
  moved: (ticket: PreviewedTicket, directory: typeof loadedDirectory) =>
    findMovedDeadlines(ticket.clocks, recomputeClocks(ticket, directory)),
  members: async () => [],
  dueCallbacks: async () => new Set<string>(),
  now: () => launchDay,
});

const previewed = async (edits: DirectoryEdit[], tickets: readonly PreviewedTicket[]) => {
  const outcome = await previewDirectoryChange({ edits }, portsFor(tickets));
  if (outcome.kind !== 'preview') throw new Error(JSON.stringify(outcome));
  return outcome;
};

describe('the preview of a directory change', () => {
  test('the preview of a directory change lists the deadlines that move, with old and new times', async () => {
    const wall = aTicket();
    const suggestion = aSuggestion();
    const { tickets, rows, version } = await previewed(aSwap, [wall, suggestion]);
    expect(version).toBe(loadedDirectory.version);
    expect(rows.map(({ key, before }) => [key, before])).toEqual([
      ['2021-12-31', null],
      ['2022-01-08', null],
    ]);
    expect(tickets).toMatchObject({ counted: 2, isComplete: true, rerouted: { count: 0 } });
    expect(tickets.moved.count).toBe(1);
    const [moved] = tickets.moved.first;
    expect(moved?.code).toBe(suggestion.code);
    expect(moved?.deadlines[0]).toEqual({
      clock: 'acknowledge',
      from: suggestion.clocks.acknowledge.dueAt,
      to: expect.any(Date),
    });
    expect(moved?.deadlines[0]?.to.getTime()).toBeGreaterThan(
      suggestion.clocks.acknowledge.dueAt.getTime(),
    );
  });

  test('the preview of a directory change shows the first 20 affected tickets by code and counts all', async () => {
    const many = Array.from({ length: 30 }, (_, number) => aSuggestion(number));
    const { moved } = (await previewed(aSwap, many)).tickets;
    expect(moved.count).toBe(30);
    const codes = many.map(({ code }) => code).toSorted((a, b) => a.localeCompare(b));
    expect(moved.first.map(({ code }) => code)).toEqual(codes.slice(0, 20));
  });

  test('the preview of a directory change checks at most 2,000 tickets and reports when there are more', async () => {
    const [ticket] = [aTicket()];
    const of = async (count: number) => {
      const { counted, isComplete } = (await previewed(aSwap, Array(count).fill(ticket))).tickets;
      return [counted, isComplete];
    };
    expect(await of(2000)).toEqual([2000, true]);
    expect(await of(2001)).toEqual([2000, false]);
  });
});

describe('the preview of routing changes', () => {
  test('the preview of a directory change lists the tickets that would get another lead unit', async () => {
    const ticket = aTicket();
    const edit = changing('topics', 'VP01@2021-12-03', { lead: 'SO_YT', co: [] });
    const { tickets } = await previewed([edit], [ticket, aSuggestion()]);
    expect(tickets.rerouted).toEqual({
      count: 1,
      first: [{ code: ticket.code, from: 'UBND_XA:29254', to: 'SO_YT' }],
    });
    expect(tickets.moved.count).toBe(0);
  });

  test('the preview lists tickets whose unit changes because a form answer now leads to another unit', async () => {
    const day = '2022-04-01';
    const topic = findTopic(loadedDirectory, 'VP24', toLocalInstant(day));
    const questions = topic?.questions.map((question) =>
      question.kind === 'choice'
        ? {
            ...question,
            options: question.options.map((option) =>
              option.code === 'provincial' ? { ...option, lead: 'SO_YT' } : option,
            ),
          }
        : question,
    );
    const ofDepartment = aTicket({ topic: 'VP24', unit: 'SO_GTVT', openedAt: toLocalInstant(day) });
    const ofCommune = { ...ofDepartment, unit: 'UBND_XA:29254' };
    const edit = changing('topics', `VP24@${day}`, { questions });
    const { tickets } = await previewed([edit], [ofDepartment, ofCommune]);
    expect(tickets.rerouted).toEqual({
      count: 1,
      first: [{ code: ofDepartment.code, from: 'SO_GTVT', to: 'SO_YT' }],
    });
  });

  test('the preview of a directory change lists only the roles that would become vacant', async () => {
    const head = loadedDirectory.people.find(
      ({ unit, role }) => unit === 'SO_YT' && role === 'head',
    );
    const edit = removing('people', `SO_YT/head/${head?.name}`);
    expect((await previewed([edit], [])).gaps).toEqual([{ unit: 'SO_YT', role: 'head' }]);
    const other = putting('people', { ...head, name: 'Nguyễn Thị B' });
    expect((await previewed([edit, other], [])).gaps).toEqual([]);
  });
});

describe('a directory change preview without effects', () => {
  test('the preview of an invalid directory change returns its problems and reads no ticket', async () => {
    const ports = portsFor([]);
    const outcome = await previewDirectoryChange(
      { edits: aSwap.slice(1) },
      {
        ...ports,
        openTickets() {
          throw new Error('No ticket matters');
        },
      },
    );
    const field = 'edits[0].row.insteadOf';
    expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ field }] });
  });

  test('the preview of a directory change does not change the directory', async () => {
    const ports = portsFor([aSuggestion()]);
    await previewDirectoryChange({ edits: aSwap }, ports);
    expect(await ports.store.current()).toEqual({ directory: loadedDirectory, lastChange: 0 });
  });
});

describe('the preview of undoing a directory change', () => {
  test('the preview of undoing a directory change shows the rows that would be restored', async () => {
    const ports = portsFor([aSuggestion()]);
    const by = { member: '7b0e2c58-5f0a-4c1f-9c55-0d8f7c1f1a01', role: 'administrator' } as const;
    const request = { baseVersion: loadedDirectory.version, reason: 'Lý do', edits: aSwap };
    await makeDirectoryChange(request, by, ports);
    const outcome = await previewDirectoryChange({ undoes: 1 }, ports);
    expect(outcome).toMatchObject({
      kind: 'preview',
      rows: [
        { key: '2021-12-31', after: null },
        { key: '2022-01-08', after: null },
      ],
    });
  });

  test('the preview of undoing an unknown directory change is refused', async () => {
    expect(await previewDirectoryChange({ undoes: 7 }, portsFor([]))).toEqual({
      kind: 'no-such-change',
    });
  });
});
