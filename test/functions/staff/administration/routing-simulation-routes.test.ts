import { describe, expect, test } from 'vitest';
import { RoutingTestResponse } from '../../../../core/contract/staff/supervision/supervision-responses.ts';
import { routeTicket } from '../../../../core/workflow/route-ticket.ts';
import { setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const room = setUpStaffApi(aMember('administrator'));
const ask = (body: object) =>
  room.sendRequest(aMember('administrator').sub, 'POST /api/staff/route-test', { body });
const tried = async (body: object) => {
  const { status, text } = await ask(body);
  expect([status, text]).toEqual([200, expect.anything()]);
  return RoutingTestResponse.parse(JSON.parse(text));
};

describe('route preview (which unit would get a report)', () => {
  test('the route preview returns the same route as for a real ticket, and the routing rules that decided', async () => {
    const real = routeTicket(aTicket(), testDirectory, atMinute(0))?.after;
    const tested = await tried({ topic: 'VP01', areaCode: '29254' });
    expect(tested).toMatchObject({
      decision: 'routed',
      unit: real?.unit,
      unitName: 'UBND phường 7',
      service: 'violation',
      priority: 'P2',
    });
    expect(tested.coUnits.map(({ unit }) => unit)).toEqual(real?.coUnits);
    expect(tested.why[0]).toBe('Chuyển cho UBND phường 7.');
    expect(tested.because.map(({ rule }) => rule)).toContain('topic');
  });

  test('the route preview shows deadlines with reasons, the escalation chain and the notified roles', async () => {
    const { clocks, chain } = await tried({ topic: 'VP01', areaCode: '29254' });
    const resolve = clocks.find(({ clock }) => clock === 'resolve');
    expect(resolve?.why.length).toBeGreaterThan(0);
    expect(resolve?.rungs.map(({ percent, state }) => [percent, state])).toContainEqual([
      100,
      'coming',
    ]);
    expect(resolve?.rungs.flatMap(({ told: tested }) => tested.map(({ role }) => role))).toContain(
      'head',
    );
    expect(chain.find(({ isHead }) => isHead)?.units).toMatchObject([{ unit: 'UBND_XA:29254' }]);
  });

  test('the route preview sends a report with an ambiguous place to the operators, with the possible areas', async () => {
    const { decision, unit, candidates, clocks } = await tried({
      topic: 'VP01',
      place: 'chợ phường 1',
    });
    expect([decision, unit]).toEqual(['operator', 'TONG_DAI']);
    expect(candidates.length).toBeGreaterThan(1);
    expect(clocks.map(({ clock }) => clock)).toContain('forward');
  });

  test('the route preview never chooses the accused unit as lead or co-unit', async () => {
    const accused = ['UBND_XA:29254'];
    const { unit, coUnits } = await tried({ topic: 'VP01', areaCode: '29254', accused });
    expect([unit, ...coUnits.map((one) => one.unit)]).not.toContain('UBND_XA:29254');
  });

  test('the route preview stores no ticket', async () => {
    await tried({ topic: 'VP01', areaCode: '29254' });
    const { tickets } = await room.services().queues.page('UBND_XA:29254');
    expect(tickets).toEqual([]);
  });
});

describe('invalid route preview', () => {
  test.each<[object, string]>([
    [{ topic: 'VP99' }, 'topic'],
    [{ topic: 'VP01', areaCode: '11111' }, 'areaCode'],
    [{ service: 'weather' }, 'service'],
    [{ topic: 'VP01', on: 'hôm qua' }, 'on'],
    [{ topic: 'VP01', who: 'me' }, 'who'],
  ])('an invalid route preview returns 400 and names the field: %j', async (body, field) => {
    const { status, text } = await ask(body);
    expect([status, text]).toEqual([400, expect.stringContaining(`"field":"${field}"`)]);
  });
});
