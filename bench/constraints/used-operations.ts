import { globSync, readFileSync } from 'node:fs';

/** Names of AWS operations, keyed by the name of the service in the AWS CLI. */
export type UsedAwsOperations = ReadonlyMap<string, readonly string[]>;

/**
 * Names of AWS services in the AWS CLI, keyed by the name of the SDK client. Only services whose two names differ are
 * listed.
 */
const serviceNames: Readonly<Record<string, string>> = {
  'dynamodb-streams': 'dynamodbstreams',
  eventbridge: 'events',
  'secrets-manager': 'secretsmanager',
  sfn: 'stepfunctions',
};

/**
 * Names of DynamoDB operations, keyed by the command of the SDK's document client. Only commands whose name differs from the
 * operation are listed.
 */
const documentCommands: Readonly<Record<string, string>> = {
  BatchGet: 'BatchGetItem',
  BatchWrite: 'BatchWriteItem',
  Delete: 'DeleteItem',
  Get: 'GetItem',
  Put: 'PutItem',
  TransactGet: 'TransactGetItems',
  TransactWrite: 'TransactWriteItems',
  Update: 'UpdateItem',
};

/** AWS operations that `adapters/connect/participant-service.ts` calls over HTTP without an SDK client. */
const calledWithoutClient = [
  'CreateParticipantConnection',
  'DisconnectParticipant',
  'SendMessage',
].map((operation) => ['connectparticipant', operation] as const);

/** Operations on single DynamoDB items, which are always included, because a new store can begin to use them. */
const itemOperations = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'].map(
  (operation) => ['dynamodb', operation] as const,
);

const importLine = /import \{([^}]*)\} from '@aws-sdk\/(client-([\w-]+)|lib-dynamodb)'/g;

const operationsIn = (source: string): (readonly [string, string])[] =>
  [...source.matchAll(importLine)].flatMap(([, imported = '', , client]) =>
    [...imported.matchAll(/\b(?:paginate(\w+)|(\w+)Command)\b/g)].map(([, paged, sent]) => {
      const name = paged ?? sent ?? '';
      return client === undefined
        ? (['dynamodb', documentCommands[name] ?? name] as const)
        : ([serviceNames[client] ?? client, name] as const);
    }),
  );

/**
 * Returns every AWS operation that the deployed code or an operations command calls, which it finds by the imports of SDK
 * commands, and the operations on single DynamoDB items.
 */
export function findUsedAwsOperations(root: string): UsedAwsOperations {
  const files = globSync('{adapters,functions,bin}/**/*.ts', { cwd: root });
  const used = files
    .flatMap((file) => operationsIn(readFileSync(`${root}/${file}`, 'utf8')))
    .concat(calledWithoutClient, itemOperations)
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'));
  const byService = Map.groupBy(used, ([service]) => service);
  return new Map(
    [...byService].map(([service, all]) => [
      service,
      [...new Set(all.map(([, operation]) => operation))].toSorted((one, other) =>
        one.localeCompare(other, 'en'),
      ),
    ]),
  );
}
