import { expect, test } from 'vitest';
import * as z from 'zod';
import { readResources } from '../../../local/assembly/resources.ts';
import { type Json, Template } from '../../../local/assembly/template.ts';
import { createEventBus } from '../../../local/events/event-bus.ts';
import { createLocalDomainEventStore } from '../../../local/events/local-domain-events.ts';
import { openSqliteFile } from '../../../local/sqlite-store.ts';

const rule = (target: string, EventBusName?: object) => ({
  Type: 'AWS::Events::Rule',
  Properties: {
    ...(EventBusName && { EventBusName }),
    EventPattern: { source: ['ours'] },
    Targets: [
      { Arn: `arn:aws:lambda:ap-southeast-1:000000000000:function:${target}`, Id: 'Target0' },
    ],
  },
});

const opened = () => {
  const Resources = {
    Others: { Type: 'AWS::Events::EventBus', Properties: { Name: 'others' } },
    OnOurs: rule('OnOurs', { Ref: 'Others' }),
    OnAccounts: rule('OnAccounts'),
    OnCloudTrail: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: { source: ['ours'] },
        State: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
        Targets: [{ Arn: 'arn:aws:sns:ap-southeast-1:000000000000:Alarms', Id: 'Target' }],
      },
    },
  };
  const stack = {
    ...{ name: 'App', account: '000000000000', region: 'ap-southeast-1' },
    template: Template.parse({ Resources }),
    assets: new Map<string, string>(),
  };
  const sent: [string | undefined, Json][] = [];
  const resources = readResources([stack], 'http://localhost:3000');
  const invocations = {
    name: 'a test',
    send: (arn: string, event: Json) => void sent.push([arn.split(':').at(-1), event]),
    nextDueAt: () => undefined,
    runDue: async () => {},
    isQuiet: () => true,
  };
  const domainEvents = createLocalDomainEventStore(openSqliteFile(':memory:'));
  const clock = { now: () => new Date('2021-12-03T01:05:00.000Z') };
  const [own] = resources.ofType(['AWS::Events::EventBus'], z.object({}));
  const name = own?.identity.ref ?? 'none';
  return {
    bus: createEventBus(resources, invocations, clock, domainEvents),
    told: domainEvents,
    sent,
    name,
  };
};

const event = {
  ...{ source: 'ours', 'detail-type': 'Changed', account: '0', region: 'here' },
  ...{ resources: [], detail: { code: '1' } },
};

test('an event put on a simulated event bus reaches only the rules of that bus', () => {
  const { bus, sent, name } = opened();
  expect([bus.put(event, name), bus.put(event)]).toEqual([1, 1]);
  expect(sent.map(([to]) => to)).toEqual(['OnOurs', 'OnAccounts']);
  expect([bus.has(name), bus.has('default'), bus.has('other')]).toEqual([true, true, false]);
});

test('a rule for CloudTrail management events ignores events that functions put', () => {
  const { bus, sent } = opened();
  expect(bus.put(event)).toBe(1);
  expect(sent.map(([to]) => to)).toEqual(['OnAccounts']);
});

test('the local run stores every event put on a custom event bus, even without a matching rule', () => {
  const { bus, told: domainEvents, name } = opened();
  bus.put({ ...event, source: 'theirs' }, name);
  bus.put(event, name);
  bus.put(event);
  expect(domainEvents.list().map(({ number, source }) => [number, source])).toEqual([
    [2, 'ours'],
    [1, 'theirs'],
  ]);
  expect(domainEvents.list(1)).toMatchObject([
    { bus: name, time: '2021-12-03T01:05:00Z', detailType: 'Changed', detail: { code: '1' } },
  ]);
});
