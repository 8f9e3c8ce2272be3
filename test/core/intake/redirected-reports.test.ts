import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTicket } from '../../../core/intake/open/open-ticket.ts';
import { ReportRequest } from '../../../core/intake/report/report.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import { newProvinceDay, testDirectory } from '../../support/directory/test-directory.ts';
import { unlimitedAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const written = {
  service: 'violation',
  topic: 'VP08',
  text: 'Cán bộ trực chốt cho xe qua không kiểm tra',
  reporter: { kind: 'person' },
};

/** Opens a report and returns its result, the stored tickets and the counters. */
const sent = async (changes = {}, { now = openingMorning, directory = testDirectory } = {}) => {
  const tickets = memoryTickets();
  const counted: string[] = [];
  const outcome = await openTicket(
    ReportRequest.parse({ ...written, ...changes }),
    { channel: 'web', key: 'a-key-of-sixteen-' },
    {
      tickets,
      redirectedReports: {
        async add(kind, on) {
          counted.push(`${kind} ${on}`);
        },
      },
      attempts: unlimitedAttempts,
      hmac: testHmac,
      sealContact: async () => new Uint8Array(),
      sealIdentity: async () => new Uint8Array(),
      directory: async () => directory,
      now: () => now,
    },
  );
  return { outcome, kept: tickets.all(), counted };
};

describe('a report about another province', () => {
  test.each([
    [{ place: 'xã Long Thới, huyện Chợ Lách, tỉnh Bến Tre' }, 'Bến Tre', '02751022'],
    [{ place: 'Ninh Kiều, Cần Thơ' }, 'Cần Thơ', '02921022'],
    [{ areaCode: '83' }, 'Bến Tre', '02751022'],
    [{ topic: undefined, place: 'TPHCM' }, 'Thành phố Hồ Chí Minh', '0281022'],
  ])(
    'a report about another province gets that province’s hotline, is counted and is not stored: %o',
    async (where, name, hotline) => {
      const { outcome, kept, counted } = await sent(where);
      expect(outcome).toMatchObject({ kind: 'elsewhere', hotline });
      expect(outcome.kind === 'elsewhere' && name.endsWith(outcome.province.name)).toBe(true);
      expect(kept).toEqual([]);
      expect(counted).toEqual(['elsewhere 2021-12-03']);
    },
  );

  test.each([
    { areaCode: '29254', place: 'Bến Tre' },
    { areaCode: '29254', place: 'quán Cần Thơ, tỉnh Bến Tre' },
    { place: 'xã Long Đức, giáp Bến Tre' },
  ])(
    'a report is accepted when its chosen or last named place is in this province: %o',
    async (where) => {
      expect((await sent(where)).outcome.kind).toBe('opened');
    },
  );

  test('a report with an unknown area code is refused', async () => {
    expect((await sent({ areaCode: '99999' })).outcome).toEqual({
      kind: 'refused',
      errors: [{ field: 'areaCode', problem: 'area-unknown' }],
    });
  });
});

describe('a formal denunciation in a report', () => {
  const text = 'Tôi tố cáo ông Nguyễn Văn Tám nhận tiền cho xe qua chốt';

  test('a denunciation is directed to the reception office and counted, and its text is not stored', async () => {
    const { outcome, kept, counted } = await sent({ text });
    expect(outcome).toMatchObject({ kind: 'denunciation', office: { code: 'TIEP_CONG_DAN' } });
    expect([kept, counted]).toEqual([[], ['denunciation 2021-12-03']]);
  });

  test('a denunciation is recognized in the answers and the place of a report with any topic', async () => {
    const others = [
      { answers: { when: 'Đơn tố cáo gửi hôm nay' } },
      { place: 'Đơn tố cáo: chốt số 4, phường 7', topic: 'VP01' },
      { text, topic: 'AS01', service: 'welfare' },
    ];
    for (const other of others) expect((await sent(other)).outcome.kind).toBe('denunciation');
    expect((await sent()).outcome.kind).toBe('opened');
  });

  test('a report that reads like a denunciation opens a ticket when the citizen declares that it is not one', async () => {
    const { outcome, kept, counted } = await sent({ text, notDenunciation: true });
    expect(outcome.kind).toBe('opened');
    expect(kept).toMatchObject([{ text }]);
    expect(counted).toEqual([]);
  });

  test('a denunciation is redirected without naming an office if the directory has no reception office on that day', async () => {
    expect(
      (await sent({ text }, { directory: { ...testDirectory, receptionOffices: [] } })).outcome,
    ).toEqual({
      kind: 'denunciation',
      office: undefined,
    });
  });

  test('a denunciation about another province gets that province’s hotline', async () => {
    expect((await sent({ text, place: 'Bến Tre' })).outcome.kind).toBe('elsewhere');
  });
});

describe('the units that a report accuses', () => {
  const accusedOf = async (changes: object) => (await sent(changes)).kept[0]?.accused;

  test('accused unit classes such as “the commune” are stored as the units of the chosen or described place', async () => {
    const accused = ['UBND_XA', 'UBND_HUYEN', 'CONG_AN', 'UBND_XA:29254'];
    const expected = ['UBND_XA:29254', 'UBND_HUYEN:842', 'CONG_AN'];
    expect(await accusedOf({ accused, areaCode: '29254' })).toEqual(expected);
    expect(await accusedOf({ accused, place: 'phường 7, TPTV' })).toEqual(expected);
  });

  test('an accusation of “the commune” stays unresolved while the report’s place is ambiguous', async () => {
    expect(await accusedOf({ accused: ['UBND_XA'], place: 'Phường 1' })).toEqual(['UBND_XA']);
    expect(await accusedOf({})).toEqual([]);
  });

  test('a report that accuses unknown units is refused with the names of the fields', async () => {
    const accused = ['SO_YT', 'SO_BIEN', 'UBND_XA:842', 'ubnd', 'UBND_XA:'];
    expect((await sent({ accused })).outcome).toEqual({
      kind: 'refused',
      errors: [1, 2, 3, 4].map((at) => ({ field: `accused[${at}]`, problem: 'unit-unknown' })),
    });
    expect((await sent({ accused: ['SO_YT:'] }, { now: newProvinceDay })).outcome.kind).toBe(
      'refused',
    );
  });

  test('a report accuses at most five units', () => {
    const errorsOf = (accused: unknown) => {
      const { error } = ReportRequest.safeParse({ ...written, accused });
      return error && toFieldErrors(error);
    };
    expect(errorsOf(Array.from({ length: 6 }, () => 'SO_YT'))).toEqual([
      { field: 'accused', problem: 'too-many-units' },
    ]);
    expect(errorsOf([7])).toMatchObject([{ field: 'accused[0]' }]);
  });
});

test('every report gets a response, and a ticket is stored only for reports that open one', async () => {
  const text = fc.oneof(
    fc.string({ minLength: 5, maxLength: 300, unit: 'grapheme' }),
    fc.constantFrom('Đơn tố cáo gửi tỉnh', 'Tôi tố cáo ông Ba', 'Không phải tố cáo, chỉ phản ánh'),
  );
  const body = fc.record(
    {
      text,
      place: fc.constantFrom('Bến Tre', 'Phường 1', 'xã Long Đức', '  '),
      areaCode: fc.constantFrom('29254', '83', '842', '99999'),
      accused: fc.array(fc.constantFrom('UBND_XA', 'SO_YT', 'TONG_DAI', 'X', ''), { maxLength: 5 }),
      notDenunciation: fc.boolean(),
    },
    { requiredKeys: ['text'] },
  );
  await fc.assert(
    fc.asyncProperty(body, async (changes) => {
      fc.pre(ReportRequest.safeParse({ ...written, ...changes }).success);
      const { outcome, kept, counted } = await sent(changes);
      const isGuided = outcome.kind === 'elsewhere' || outcome.kind === 'denunciation';
      expect(kept).toHaveLength(outcome.kind === 'opened' ? 1 : 0);
      expect(counted).toEqual(isGuided ? [`${outcome.kind} 2021-12-03`] : []);
    }),
    { numRuns: 100 },
  );
});
