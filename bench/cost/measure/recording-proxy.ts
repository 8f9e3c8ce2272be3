import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { readBody } from '../../../local/http-api/read-body.ts';
import { DynamoDbRequestInput } from './attempted-writes.ts';
import {
  createTableRequestRecorder,
  type DatabaseResponse,
  type RecordedTableRequest,
} from './table-request-recorder.ts';

export type RecordingProxy = { endpoint: string; lines: RecordedTableRequest[]; stop(): void };

const bodyLimitBytes = 16 * 1024 * 1024;

/** Starts an HTTP proxy that records all requests between the measured hotline and its database. */
export async function startRecordingProxy(engine: string): Promise<RecordingProxy> {
  const lines: RecordedTableRequest[] = [];
  const record = createTableRequestRecorder(engine, lines);
  const pass = async (incoming: IncomingMessage): Promise<DatabaseResponse> => {
    const body = (await readBody(incoming, bodyLimitBytes))?.toString('utf8') ?? '';
    const operation = ofItems.exec(String(incoming.headers['x-amz-target']))?.[1];
    if (!operation) return forward(engine, incoming, body);
    const input = DynamoDbRequestInput.parse(JSON.parse(body));
    const requestBody = JSON.stringify({ ...input, ReturnConsumedCapacity: 'INDEXES' });
    return record({ operation, input, send: () => forward(engine, incoming, requestBody) });
  };
  const server = createServer((incoming, outgoing) => {
    pass(incoming).then(
      ({ status, type, body }) => outgoing.writeHead(status, { 'content-type': type }).end(body),
      () => outgoing.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`,
    lines,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const ofItems = /^DynamoDB_20120810\.((?:Get|Put|Update|Delete)Item|Query|TransactWriteItems)$/;

const forward = async (
  engine: string,
  { method = 'POST', headers }: IncomingMessage,
  body: string,
): Promise<DatabaseResponse> => {
  const forwardedHeaders = ['content-type', 'x-amz-target', 'x-amz-date', 'authorization'].map(
    (name) => [name, String(headers[name] ?? '')],
  );
  const response = await fetch(engine, {
    method,
    headers: Object.fromEntries(forwardedHeaders),
    body,
  });
  const type = response.headers.get('content-type') ?? 'application/x-amz-json-1.0';
  return { status: response.status, type, body: await response.text() };
};
