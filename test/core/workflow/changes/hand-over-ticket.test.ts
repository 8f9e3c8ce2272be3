import { describe, expect, test } from 'vitest';
import { getOperatorUnit } from '../../../../core/directory/model/organization/unit.ts';
import { recomputeClocks } from '../../../../core/sla/recompute-clocks.ts';
import { moveToUnit } from '../../../../core/ticket/actions/move-to-unit.ts';
import {
  findPredecessorAt,
  hadPassedAtAssignment,
} from '../../../../core/ticket/read/units/missed-by-predecessor.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import {
  aJuneTicket,
  handOver,
  lastEvening,
  midnight,
  notified,
  withDistrictOffice,
} from './hand-over-harness.ts';

describe('a ticket of a unit that ended', () => {
  test('the ticket of an ended unit goes to the successor in the ticket’s commune and notifies citizen and successor', () => {
    const change = handOver(withDistrictOffice());
    expect(change?.after).toMatchObject({
      ...{ unit: 'UBND_XA:29278', unitName: 'UBND xã Tân An' },
      ...{ status: 'in-progress', assignment: 2 },
    });
    expect(change?.event).toMatchObject({
      ...{ kind: 'handed-over', heldBy: 'P_NV:844', unit: 'UBND_XA:29278' },
      formerName: 'Phòng Nội vụ huyện Càng Long',
    });
    expect(new Set(notified(change))).toEqual(
      new Set(['UBND_XA:29278 handler: taken-over', 'citizen: handed-over']),
    );
  });

  test('a handed-over ticket names its predecessor and that unit’s last day until it is assigned again', () => {
    const after = handOver(withDistrictOffice(), toLocalInstant('2025-07-02T00:01'))?.after;
    expect(after?.predecessor).toEqual({
      ...{ unit: 'P_NV:844', unitName: withDistrictOffice().unitName },
      ...{ lastDay: '2025-06-30', until: toLocalInstant('2025-07-02T00:01'), assignment: 1 },
    });
    if (!after) throw new Error('The ticket was not handed over');
    const unit = getOperatorUnit(testDirectory, midnight);
    const context = { directory: testDirectory, now: midnight, isQueued: true };
    expect(moveToUnit(after, unit, context).to).toHaveProperty('predecessor', undefined);
  });

  test('a ticket stays with its unit until the end of the unit’s last day', () => {
    expect(handOver(withDistrictOffice(), lastEvening)).toBeUndefined();
  });

  test('the ticket of an ended unit is handed over only once', () => {
    const change = handOver(withDistrictOffice());
    if (!change) throw new Error('The ticket was not handed over');
    expect(handOver(change.after, toLocalInstant('2025-07-02T00:01'))).toBeUndefined();
  });

  test('the successor for a ticket without an area is found by the place that the citizen wrote', () => {
    const place = 'ấp Lưu Tư, xã Huyền Hội';
    expect(handOver(withDistrictOffice({ areaCode: undefined, place }))?.after.unit).toBe(
      'UBND_XA:29278',
    );
  });

  test('the ticket of an ended unit goes to the operators’ queue if its commune is unknown', () => {
    const change = handOver(withDistrictOffice({ areaCode: '844', areaName: 'Huyện Càng Long' }));
    expect(change?.after).toMatchObject({ unit: 'TONG_DAI', status: 'triage' });
    expect(change?.after.clocks.forward).toBeDefined();
    expect(change?.event).toMatchObject({ kind: 'handed-over', isQueued: true });
  });

  test('a ticket of a merged commune goes to the new commune', () => {
    const change = handOver(aJuneTicket({ unit: 'UBND_XA:29281', unitName: 'UBND xã Tân An' }));
    expect(change?.after).toMatchObject({ unit: 'UBND_XA:29278', unitName: 'UBND xã Tân An' });
  });
});

test('a deadline that the ended unit missed stays attributed to it while the operators have the ticket', () => {
  const area = { areaCode: '844', areaName: 'Huyện Càng Long' };
  const assignedAt = toLocalInstant('2025-06-29T08:00');
  const after = handOver(withDistrictOffice({ ...area, assignedAt }))?.after;
  expect(after?.unit).toBe('TONG_DAI');
  expect(after && findPredecessorAt(after, lastEvening)?.unit).toBe('P_NV:844');
  expect(after && hadPassedAtAssignment(after, lastEvening)).toBe(false);
});

test('a second hand-over keeps the unit of the first one, and its missed deadline stays attributed to it', () => {
  const earlier = {
    ...{ unit: 'P_TNMT:844', unitName: 'Phòng Tài nguyên', lastDay: '2025-06-29' as const },
    ...{ until: toLocalInstant('2025-06-30T00:01'), assignment: 1 },
  };
  const ticket = withDistrictOffice({ assignment: 2, predecessor: earlier });
  const after = handOver(ticket)?.after;
  expect(after).toMatchObject({
    predecessor: { unit: withDistrictOffice().unit, assignment: 2, earlier: [earlier] },
  });
  const at = (time: string) => after && findPredecessorAt(after, toLocalInstant(time))?.unit;
  expect([at('2025-06-29T17:00'), at('2025-06-30T17:00'), at('2025-07-01T17:00')]).toEqual([
    ...['P_TNMT:844', withDistrictOffice().unit, undefined],
  ]);
});

test('a ticket of a commune that takes over others and keeps its code goes to the new commune as to a successor', () => {
  const huyenHoi = aJuneTicket({
    ...{ unit: 'UBND_XA:29278', unitName: 'UBND xã Huyền Hội', areaCode: '29278', assignment: 3 },
  });
  const change = handOver(huyenHoi);
  expect(change?.after).toMatchObject({
    ...{ unit: 'UBND_XA:29278', unitName: 'UBND xã Tân An', assignment: 4 },
  });
  expect(notified(change)).toEqual(
    expect.arrayContaining(['citizen: handed-over', 'UBND_XA:29278 handler: taken-over']),
  );
  expect(change && handOver(change.after)).toBeUndefined();
});

describe('a ticket of a unit that continues', () => {
  const ofHealth = aJuneTicket({ unit: 'SO_YT', unitName: 'Sở Y tế', assignment: 3 });

  test('a ticket of a renamed unit gets the new name, and nobody is notified', () => {
    const change = handOver(ofHealth);
    expect(change?.after).toMatchObject({ unitName: 'Sở Y tế tỉnh Vĩnh Long', assignment: 3 });
    expect(change?.alerts).toEqual([]);
  });

  test('a deadline that the unit missed under its former name stays attributed to that name', () => {
    const after = handOver(ofHealth, toLocalInstant('2025-07-02T00:01'))?.after;
    expect(after?.predecessor).toMatchObject({
      ...{ unit: 'SO_YT', unitName: 'Sở Y tế', lastDay: '2025-06-30', isRenamed: true },
    });
    expect(after && findPredecessorAt(after, lastEvening)?.unitName).toBe('Sở Y tế');
  });

  test('correcting a unit’s name leaves no former name', () => {
    const misspelled = {
      ...ofHealth,
      unitName: 'Sở Y té',
      openedAt: midnight,
      assignedAt: midnight,
    };
    const after = handOver(misspelled)?.after;
    expect(after?.unitName).toBe('Sở Y tế tỉnh Vĩnh Long');
    expect(after).not.toHaveProperty('predecessor');
  });

  test('ended co-units of a ticket are replaced by their successors, which are notified', () => {
    const change = handOver({ ...ofHealth, coUnits: ['TTYT_HUYEN:844', 'CDC'] });
    expect(change?.after.coUnits).toEqual(['TTYT_KV', 'CDC']);
    expect(new Set(notified(change))).toEqual(new Set(['TTYT_KV handler: informed']));
  });
});

describe('a complaint about a unit that ended', () => {
  test('a complaint about an ended unit stays with the provincial office, and no successor of the accused unit becomes a co-unit', () => {
    const change = handOver(
      aJuneTicket({
        ...{ unit: 'VP_UBND', unitName: 'Văn phòng UBND tỉnh', accused: ['UBND_HUYEN:844'] },
        coUnits: ['THANH_TRA', 'P_NV:844'],
        areaCode: '29278',
      }),
    );
    expect(change?.after).toMatchObject({
      ...{ unit: 'VP_UBND', unitName: 'Văn phòng UBND tỉnh Vĩnh Long', coUnits: ['THANH_TRA'] },
    });
  });

  test('a complaint goes to the provincial office if the accused unit merges into its lead unit', () => {
    const change = handOver(
      aJuneTicket({
        ...{ unit: 'UBND_XA:29278', unitName: 'UBND xã Huyền Hội', areaCode: '29278' },
        accused: ['UBND_XA:29281'],
      }),
    );
    expect(change?.after).toMatchObject({ unit: 'VP_UBND' });
    expect(notified(change).filter((one) => one.includes('UBND_XA'))).toEqual([]);
  });

  test('a complaint of an ended district office goes to the provincial office if the successor is accused', () => {
    const change = handOver(
      aJuneTicket({
        ...{ unit: 'UBND_HUYEN:844', unitName: 'UBND huyện Càng Long' },
        ...{ areaCode: '29281', accused: ['UBND_XA:29281'], coUnits: ['THANH_TRA'] },
      }),
    );
    expect(change?.after).toMatchObject({ unit: 'VP_UBND', coUnits: ['THANH_TRA'] });
    expect(notified(change).filter((one) => one.includes('UBND_XA'))).toEqual([]);
  });
});

describe('a report about an office that names none', () => {
  const report = aJuneTicket({ isAboutOffice: true, areaCode: '29281', accused: [] });

  test('a district office that coordinates it is not replaced by the commune, which the report may concern', () => {
    const change = handOver({ ...report, unit: 'SO_YT', coUnits: ['UBND_HUYEN:844', 'THANH_TRA'] });
    expect(change?.after.coUnits).toEqual(['THANH_TRA']);
    expect(notified(change).filter((one) => one.includes('UBND_XA'))).toEqual([]);
  });

  test('the operators choose the unit if its district office has ended', () => {
    const change = handOver({
      ...report,
      unit: 'UBND_HUYEN:844',
      unitName: 'UBND huyện Càng Long',
    });
    expect(change?.after).toMatchObject({ unit: 'TONG_DAI' });
  });
});

test('recomputing the deadlines of a handed-over ticket does not change them', () => {
  const after = handOver(withDistrictOffice())?.after;
  expect(after && recomputeClocks(after, testDirectory)).toEqual(after?.clocks);
});
