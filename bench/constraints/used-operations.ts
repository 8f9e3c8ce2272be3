import { globSync, readFileSync } from 'node:fs';

/** Operations by the service's name in AWS's command line. */
export type UsedOperations = ReadonlyMap<string, readonly string[]>;

/** Clients whose service has another name there. */
const serviceNames: Readonly<Record<string, string>> = {
  'dynamodb-streams': 'dynamodbstreams',
  eventbridge: 'events',
  'secrets-manager': 'secretsmanager',
  sfn: 'stepfunctions',
};

/** Commands of the document client that have another name in DynamoDB's model. */
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

/** `adapters/connect/participant-service.ts` calls these without a client of the SDK. */
const calledWithoutClient = [
  'CreateParticipantConnection',
  'DisconnectParticipant',
  'SendMessage',
].map((operation) => ['connectparticipant', operation] as const);

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

/** Returns every operation that the deployed code and the commands for operators call, by their imports. */
export const usedOperations = (root: string): UsedOperations => {
  const files = globSync('{adapters,functions,bin}/**/*.ts', { cwd: root });
  const used = files
    .flatMap((file) => operationsIn(readFileSync(`${root}/${file}`, 'utf8')))
    .concat(calledWithoutClient)
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
};
