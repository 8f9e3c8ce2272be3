import { expect, test } from 'vitest';
import { type IndexList, type ItemKind, writeOperations } from '../../core/table/define-item.ts';
import { indexLists, itemKinds } from '../../core/table/item-kinds.ts';
import { getTableAccess } from '../../core/table/table-access.ts';
import { urgentChangeSenders } from '../../core/table/ticket-writers.ts';
import { synthStacks } from '../support/assembly/synth.ts';
import { permissions } from './permissions.ts';

const text = permissions(Object.values(synthStacks('prod')).map(({ template }) => template));

test('the permissions of every role equal the reviewed golden file', async () => {
  await expect(
    text,
    'reads declared by canUseTable and writes in core/table? then run: npm run generate -- snapshots --only permissions',
  ).toMatchFileSnapshot('../golden/permissions.txt');
});

/** Names of roles with their permissions. A role of a function ends with the function's construct id. */
const roles = text.split('\n\n').map((role) => role.trim().split('\n  '));

/** Returns true for the permissions to read the table's stream. */
const isStream = (right: string): boolean => /ListStreams|\(StreamArn\)/.test(right);

const rolesWith = (right: string): (string | undefined)[] =>
  roles.filter(([, ...rights]) => rights.includes(right)).map(([role]) => role);

/** Construct ids of all Lambda functions to which `core/table` grants writes or queries. */
const declaredFunctions = new Set([
  ...Object.values(itemKinds).flatMap((kind: ItemKind) =>
    writeOperations.flatMap((operation) => kind[operation] ?? []),
  ),
  ...Object.values(indexLists).flatMap(({ readBy }: IndexList) => readBy),
]);

const actions = { put: 'PutItem', update: 'UpdateItem', delete: 'DeleteItem' } as const;

const listDeclaredRights = (functionId: string): string[] => {
  const { writes, indexes } = getTableAccess(functionId);
  return [
    ...indexes.map((index) => `dynamodb:Query on Tickets/index/${index}`),
    ...writes.flatMap(({ operations, partitions }) =>
      operations.map(
        (operation) =>
          `dynamodb:${actions[operation]} on Tickets if dynamodb:LeadingKeys is ${partitions}`,
      ),
    ),
  ].toSorted();
};

test('roles may write items, delete items and query indexes exactly as core/table declares', () => {
  const granted = roles.flatMap(([role = '', ...rights]) => {
    const own = rights.filter(
      (right) => /^dynamodb:(?!(Batch)?GetItem|Query on Tickets$)/.test(right) && !isStream(right),
    );
    const functionId = [...declaredFunctions].find((id) => role.endsWith(id));
    return own.length > 0 ? [[functionId ?? role, own]] : [];
  });
  const declared = [...declaredFunctions].map((id) => [id, listDeclaredRights(id)]);
  expect(Object.fromEntries(granted)).toEqual(Object.fromEntries(declared));
});

test('exactly the functions that must queue changes of emergencies may do so', () => {
  const roleOf = (id: string) => roles.find(([role = '']) => role.endsWith(id))?.[0];
  expect(rolesWith('sqs:SendMessage on UrgentChanges').toSorted()).toEqual(
    urgentChangeSenders.map(roleOf).toSorted(),
  );
  expect(rolesWith('sqs:ReceiveMessage on UrgentChanges')).toEqual([
    'EnvelopeRolesSendNotifications',
  ]);
});

test('no action has a wildcard', () => {
  expect(text).not.toMatch(/\w+:\*( |$)/m);
});

test('only delivery and callbacks may decrypt contacts, and only the identity reveal may decrypt names', () => {
  expect(rolesWith('kms:Decrypt on ContactKey')).toEqual([
    'EnvelopeRolesOpenCallback',
    'EnvelopeRolesSendNotifications',
  ]);
  expect(rolesWith('kms:Decrypt on IdentityKey')).toEqual(['EnvelopeRolesRevealIdentity']);
});

/** Actions for which AWS supports no resource: traces, log delivery, account settings, lists and two start actions. */
const ofTheAccount =
  /^ {2}(xray:|logs:\w*(LogDelivery|LogDeliveries|ResourcePolic\w+|LogGroups)|sns:SetSMSAttributes|\w+:ListStreams|connect:StartOutboundVoiceContact|transcribe:StartTranscriptionJob on \* if )/;

test('every IAM permission is limited to named resources, except where AWS supports none', () => {
  const wide = text.split('\n').filter((line) => / on \*( |$)/.test(line));
  expect(wide.length).toBeGreaterThan(0);
  expect(wide.filter((line) => !ofTheAccount.test(line))).toEqual([]);
  const exceptions = text.split('\n').filter((line) => line.includes(' on all but '));
  expect(exceptions.map((line) => line.trim())).toEqual([
    'sns:Publish on all but arn:aws:sns:*:*:*', // a telephone number has no name either
  ]);
});
