import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import * as z from 'zod';
import type { Resources } from './assembly/resources.ts';
import type { FunctionInvoker } from './component-types.ts';
import { readBody } from './http-api/read-body.ts';
import type { SqliteStore } from './sqlite-store.ts';
import { throwUserError } from './user-error.ts';

type CustomResource = ReturnType<Resources['customResources']>[number];

const Answer = z.object({
  Status: z.enum(['SUCCESS', 'FAILED']),
  Reason: z.string().optional(),
  PhysicalResourceId: z.string().optional(),
});
type Answer = z.infer<typeof Answer>;

const StoredResource = z.object({ properties: z.string(), physical: z.string() }).optional();
const answerLimitBytes = 4096;

/**
 * Deploys the cloud assembly's custom resources as CloudFormation does. Invokes the function of each resource whose
 * properties have changed, or of every resource if `isAgain` is true.
 */
export async function deployCustomResources(
  resources: Resources,
  invoke: FunctionInvoker,
  store: SqliteStore,
  isAgain = false,
): Promise<void> {
  store.exec(
    'CREATE TABLE IF NOT EXISTS custom_resources (id TEXT PRIMARY KEY, properties TEXT NOT NULL, physical TEXT NOT NULL)',
  );
  const select = store.prepare('SELECT properties, physical FROM custom_resources WHERE id = ?');
  const upsert = store.prepare(
    'INSERT OR REPLACE INTO custom_resources (id, properties, physical) VALUES (?, ?, ?)',
  );
  for (const resource of resources.customResources()) {
    const id = `${resource.stack}/${resource.logicalId}`;
    const properties = JSON.stringify(resource.properties);
    const stored = StoredResource.parse(select.get(id));
    if (isAgain || stored?.properties !== properties) {
      const { PhysicalResourceId } = await requestCustomResource(resource, stored, invoke);
      upsert.run(id, properties, PhysicalResourceId ?? stored?.physical ?? id);
    }
  }
}

async function requestCustomResource(
  resource: CustomResource,
  stored: z.infer<typeof StoredResource>,
  invoke: FunctionInvoker,
): Promise<Answer> {
  const { ServiceToken } = resource.properties;
  const door = await startResponseEndpoint();
  try {
    const result = await invoke(ServiceToken, deploymentStep(resource, stored, door.url));
    if (result.kind === 'failed') {
      return throwUserError(failure(resource, `${result.errorType}: ${result.errorMessage}`));
    }
    const answer = door.answer();
    if (answer === undefined) {
      return throwUserError(failure(resource, 'its function ended without a response'));
    }
    return answer.Status === 'SUCCESS'
      ? answer
      : throwUserError(failure(resource, answer.Reason ?? 'no reason given'));
  } finally {
    door.close();
  }
}

const failure = ({ stack, logicalId }: CustomResource, reason: string): string =>
  `${stack}/${logicalId} could not be deployed: ${reason}`;

function deploymentStep(
  resource: CustomResource,
  stored: z.infer<typeof StoredResource>,
  responseUrl: string,
) {
  const { stack, logicalId, type, region, account, properties } = resource;
  return {
    RequestType: stored === undefined ? 'Create' : 'Update',
    ServiceToken: properties.ServiceToken,
    ResponseURL: responseUrl,
    StackId: `arn:aws:cloudformation:${region}:${account}:stack/${stack}/local`,
    RequestId: randomUUID(),
    LogicalResourceId: logicalId,
    ResourceType: type,
    ResourceProperties: properties,
    ...(stored && {
      PhysicalResourceId: stored.physical,
      OldResourceProperties: z.json().parse(JSON.parse(stored.properties)),
    }),
  };
}

/** Starts a local HTTP server to which custom resource functions send their responses, in place of a presigned S3 URL. */
async function startResponseEndpoint() {
  let answer: Answer | undefined;
  const server = createServer((request, response) => {
    void readBody(request, answerLimitBytes).then((body) => {
      answer = Answer.safeParse(JSON.parse(body?.toString() || 'null')).data;
      response.writeHead(answer === undefined ? 400 : 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}/answer`,
    answer: () => answer,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
