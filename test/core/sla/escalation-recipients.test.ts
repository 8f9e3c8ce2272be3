import { describe, expect, test } from 'vitest';
import { findEscalationStepRecipients } from '../../../core/sla/escalation-recipients.ts';
import {
  departmentMergerDay,
  launchDay,
  newProvinceDay,
  testDirectory,
  toLocalInstant,
} from '../../support/directory/test-directory.ts';

const { ladder: escalationThresholds } = testDirectory;

const stepRecipientsOf = (percent: number, lead: string, on = launchDay, accused?: string[]) =>
  findEscalationStepRecipients(
    { clock: 'resolve', percent },
    { lead, on, accused },
    testDirectory,
  ).map(({ unit, role }) => `${unit} ${role}`);

describe('recipients of escalation steps', () => {
  test.each([
    ['UBND_XA:29254', 50, ['UBND_XA:29254 handler']],
    ['UBND_XA:29254', 80, ['UBND_XA:29254 head']],
    ['UBND_XA:29254', 100, ['UBND_HUYEN:842 head', 'SO_TTTT handler', 'TONG_DAI duty']],
    ['UBND_XA:29254', 150, ['VP_UBND head']],
    ['UBND_XA:29254', 200, ['UBND_TINH head', 'BCD head']],
    ['TRAM_YT:29461', 50, ['TRAM_YT:29461 handler']],
    ['TRAM_YT:29461', 80, ['UBND_XA:29461 head']],
    ['TRAM_YT:29461', 100, ['UBND_HUYEN:849 head', 'SO_TTTT handler', 'TONG_DAI duty']],
    ['P_LDTBXH:842', 80, ['P_LDTBXH:842 head']],
    ['P_LDTBXH:842', 100, ['UBND_HUYEN:842 head', 'SO_TTTT handler', 'TONG_DAI duty']],
    ['P_LDTBXH:842', 200, ['UBND_TINH head']],
    ['SO_YT', 80, ['SO_YT head']],
    ['SO_YT', 100, ['VP_UBND head', 'SO_TTTT handler', 'TONG_DAI duty']],
    ['SO_YT', 200, ['UBND_TINH head']],
    ['TONG_DAI', 50, ['TONG_DAI handler']],
    ['TONG_DAI', 100, ['SO_TTTT head', 'SO_TTTT handler', 'TONG_DAI duty']],
    ['TONG_DAI', 200, ['VP_UBND head']],
  ])(
    'an escalation step of lead unit %s at %i percent notifies the roles of the escalation policy',
    (lead, percent, expected) => {
      expect(stepRecipientsOf(percent, lead)).toEqual(expected);
    },
  );

  test('an escalation step notifies a higher unit if the lead unit would be its own superior', () => {
    expect(stepRecipientsOf(100, 'UBND_HUYEN:842')).toEqual([
      'VP_UBND head',
      'SO_TTTT handler',
      'TONG_DAI duty',
    ]);
    expect(stepRecipientsOf(100, 'UBND_TINH')[0]).toBe('UBND_TINH head');
  });

  test('the escalation step at 100 percent also notifies the body in charge of the hotline on that day', () => {
    expect(stepRecipientsOf(100, 'UBND_XA:29254', departmentMergerDay)).toEqual([
      'UBND_HUYEN:842 head',
      'SO_KHCN handler',
      'TONG_DAI duty',
    ]);
  });

  test('a percentage without an escalation step has no recipients', () => {
    expect(stepRecipientsOf(60, 'SO_YT')).toEqual([]);
    const early = { clock: 'acknowledge', percent: 60 } as const;
    expect(
      findEscalationStepRecipients(early, { lead: 'SO_YT', on: launchDay }, testDirectory),
    ).toEqual([]);
  });
});

describe('operators as substitute recipients', () => {
  const ended = new Set(['VP_UBND', 'SO_KHCN', 'SO_YT']);
  const directory = {
    ...testDirectory,
    units: testDirectory.units
      .filter(({ code, validTo }) => !(ended.has(code) && validTo === null))
      .map((unit) => (ended.has(unit.code) ? { ...unit, succeededBy: null } : unit)),
  };
  const findRecipients = (percent: number, lead: string) =>
    findEscalationStepRecipients(
      { clock: 'resolve', percent },
      { lead, on: newProvinceDay },
      directory,
    );

  test('operators are notified once in place of all recipients that are not in the directory yet', () => {
    expect(findRecipients(80, 'UBND_XA:29254')).toEqual([{ unit: 'UBND_XA:29254', role: 'head' }]);
    expect(findRecipients(100, 'UBND_XA:29254')).toEqual([
      { unit: 'TONG_DAI', role: 'duty', standsFor: ['Văn phòng UBND tỉnh', 'SO_KHCN'] },
    ]);
  });

  test('operators and their own escalation chain replace a lead unit that no longer exists', () => {
    expect(findRecipients(50, 'UBND_HUYEN:842')).toEqual([
      { unit: 'TONG_DAI', role: 'duty', standsFor: ['UBND_HUYEN:842'] },
    ]);
    expect(findRecipients(80, 'SO_YT')).toEqual([{ unit: 'TONG_DAI', role: 'head' }]);
  });

  test('operators are notified in place of superior units when the directory has no escalation chain', () => {
    const none = { ...testDirectory, chains: [] };
    const findRecipientsWithoutChains = (percent: number) =>
      findEscalationStepRecipients(
        { clock: 'resolve', percent },
        { lead: 'CDC', on: launchDay },
        none,
      );
    expect(findRecipientsWithoutChains(80)).toEqual([{ unit: 'CDC', role: 'head' }]);
    expect(findRecipientsWithoutChains(150)).toEqual([
      { unit: 'TONG_DAI', role: 'duty', standsFor: ['CDC'] },
    ]);
  });
});

test('an escalation step beyond the end of an escalation chain notifies the chain’s last level', () => {
  const steps = ['$lead', 'VP_UBND', 'UBND_TINH'].map((unit) => ({
    ...{ title: unit, unit, isHead: unit === 'UBND_TINH', also: [] },
  }));
  const chains = testDirectory.chains.map((row) => ({ ...row, steps }));
  const step = { clock: 'resolve', percent: 150 } as const;
  const people = findEscalationStepRecipients(
    step,
    { lead: 'SO_YT', on: launchDay },
    { ...testDirectory, chains },
  );
  expect(people).toEqual([{ unit: 'UBND_TINH', role: 'head' }]);
});

describe('accused units among the recipients', () => {
  test('an escalation step skips an accused unit and notifies the next one', () => {
    expect(stepRecipientsOf(100, 'UBND_XA:29254', launchDay, ['UBND_HUYEN:842'])).toEqual([
      'VP_UBND head',
      'SO_TTTT handler',
      'TONG_DAI duty',
    ]);
    expect(stepRecipientsOf(150, 'UBND_XA:29254', launchDay, ['UBND_HUYEN:842'])).toEqual([
      'UBND_TINH head',
      'BCD head',
    ]);
  });

  test('an escalation step skips subordinates of an accused unit and notifies operators instead', () => {
    expect(stepRecipientsOf(200, 'UBND_XA:29254', launchDay, ['UBND_TINH'])).toEqual([
      'TONG_DAI duty',
    ]);
    expect(stepRecipientsOf(80, 'UBND_XA:29254', launchDay, ['UBND_XA:29254'])).toEqual([
      'TONG_DAI duty',
    ]);
    expect(stepRecipientsOf(80, 'UBND_XA:29254', launchDay, ['UBND_HUYEN:842'])).toEqual([
      'TONG_DAI duty',
    ]);
  });

  test('an escalation step skips all communes if a commune is accused but the report does not say which', () => {
    expect(stepRecipientsOf(80, 'UBND_XA:29254', launchDay, ['UBND_XA'])).toEqual([
      'TONG_DAI duty',
    ]);
    expect(stepRecipientsOf(100, 'UBND_XA:29254', launchDay, ['UBND_HUYEN'])[0]).toBe(
      'VP_UBND head',
    );
  });

  test('an accused unit that is unknown or abolished does not change the recipients of an escalation step', () => {
    expect(stepRecipientsOf(50, 'SO_YT', launchDay, ['SO_BIEN', 'SO_NNMT'])).toEqual([
      'SO_YT handler',
    ]);
  });

  test('an escalation step skips the successor of an accused unit', () => {
    expect(stepRecipientsOf(100, 'SO_YT', departmentMergerDay, ['SO_TTTT'])).toEqual([
      'VP_UBND head',
      'TONG_DAI duty',
    ]);
  });
});

describe('escalation before the acknowledgement', () => {
  const unseen = (lead: string, percent = 50, people = testDirectory.people) =>
    findEscalationStepRecipients(
      { clock: 'acknowledge', percent },
      { lead, on: launchDay },
      { ...testDirectory, people },
    ).map(({ unit, role }) => `${unit} ${role}`);

  test('the first escalation step of an unacknowledged ticket also notifies the duty officer', () => {
    expect(unseen('UBND_XA:29254')).toEqual(['UBND_XA:29254 handler', 'UBND_XA:29254 duty']);
    expect(unseen('UBND_XA:29254', 80)).toEqual(['UBND_XA:29254 head']);
    expect(stepRecipientsOf(50, 'UBND_XA:29254')).toEqual(['UBND_XA:29254 handler']);
  });

  test('the first escalation step of a unit without duty officer notifies only the handler', () => {
    const people = testDirectory.people.filter(({ role }) => role !== 'duty');
    expect(unseen('SO_YT', 50, people)).toEqual(['SO_YT handler']);
  });

  test('operators are notified once in place of a unit that has ended and did not acknowledge', () => {
    expect(unseen('SO_NNMT')).toEqual(['TONG_DAI duty']);
  });
});

describe('escalation of a reopened ticket', () => {
  const lifted = (percent: number, lift: number, lead = 'UBND_XA:29254') =>
    findEscalationStepRecipients(
      { clock: 'acknowledge', percent },
      { lead, on: launchDay, lift },
      testDirectory,
    ).map(({ unit, role }) => `${unit} ${role}`);

  test.each([
    [50, 1, ['UBND_XA:29254 head']],
    [80, 1, ['UBND_HUYEN:842 head']],
    [100, 1, ['VP_UBND head', 'SO_TTTT handler', 'TONG_DAI duty']],
    [150, 1, ['UBND_TINH head', 'BCD head']],
    [200, 1, ['UBND_TINH head', 'BCD head']],
    [50, 2, ['UBND_HUYEN:842 head']],
    [80, 2, ['VP_UBND head']],
    [50, 9, ['UBND_TINH head', 'BCD head']],
  ])(
    'an escalation step at %i percent after %i reopenings notifies one level higher per reopening',
    (percent, lift, expected) => {
      expect(lifted(percent, lift)).toEqual(expected);
    },
  );

  test('a reopened ticket held by the operators escalates along the operators’ own chain', () => {
    expect(lifted(50, 1, 'TONG_DAI')).toEqual(['TONG_DAI head']);
    expect(lifted(80, 1, 'TONG_DAI')).toEqual(['SO_TTTT head']);
  });
});

test.each(['2021-12-03', '2025-01-01', '2025-03-01', '2025-07-01'])(
  'every escalation step of every lead unit on %s has recipients without duplicates',
  (date) => {
    const leads = testDirectory.topics.flatMap(({ lead }) => [
      lead,
      `${lead}:29254`,
      `${lead}:842`,
    ]);
    for (const lead of new Set(leads)) {
      for (const { percent } of escalationThresholds) {
        const reached = stepRecipientsOf(percent, lead, toLocalInstant(date));
        expect(reached.length, `${lead} ${percent}`).toBeGreaterThan(0);
        expect(new Set(reached).size).toBe(reached.length);
      }
    }
  },
);
