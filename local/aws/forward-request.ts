import { Agent, request } from 'node:http';
import type { AwsHttpRequest } from '../constraints/find-operation.ts';
import { readBody } from '../http-api/read-body.ts';

export type ForwardedReply = {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
};

const answerLimitBytes = 32 * 1024 * 1024;

const agent = new Agent({ keepAlive: true });

/**
 * Forwards an AWS request to the emulated service and changes only its content length. The `Host` header stays, because
 * presigned URLs are signed with it.
 */
export function forwardRequest(
  to: string,
  { method, path, headers, body }: AwsHttpRequest,
): Promise<ForwardedReply> {
  return new Promise((resolve, reject) => {
    const { 'transfer-encoding': _, ...forwardedHeaders } = headers;
    const { hostname, port } = new URL(to);
    const options = {
      agent,
      hostname,
      port,
      method,
      path,
      headers: { ...forwardedHeaders, connection: 'keep-alive', 'content-length': body.length },
    };
    const outgoing = request(options, (incoming) => {
      readBody(incoming, answerLimitBytes).then(
        (answer = Buffer.alloc(0)) =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: answerHeaders(incoming.headers),
            body: answer,
          }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const connectionHeaders = new Set(['connection', 'keep-alive', 'transfer-encoding']);

const answerHeaders = (headers: NodeJS.Dict<string | string[]>): ForwardedReply['headers'] =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || connectionHeaders.has(name) ? [] : [[name, value]],
    ),
  );
