import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import type { GatewayRequest } from './build-request.ts';

/**
 * Result of a request to the SMS gateway. `not-sent` means that the connection could not be opened, so the gateway cannot
 * have received the request.
 */
export type PostOnceResult =
  | { kind: 'answered'; status: number; body: string }
  | { kind: 'not-sent'; reason: string }
  | { kind: 'unanswered'; reason: string };

const maxAnswerBytes = 64 * 1024;

const getErrorName = (error: unknown): string => {
  if (error instanceof Error && error.name === 'AbortError') return 'timeout';
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'failure';
};

/**
 * Sends one POST request over a new connection. If the server closed a reused connection, it would be unknown whether the
 * request arrived. `fetch` is not used, because it does not report whether the connection was opened.
 */
export function postOnce(
  address: string,
  { headers, body }: GatewayRequest,
  timeoutMs: number,
): Promise<PostOnceResult> {
  const url = new URL(address);
  const isSecure = url.protocol === 'https:';
  const options = { method: 'POST', headers, agent: false, signal: AbortSignal.timeout(timeoutMs) };
  return new Promise((resolve) => {
    let isConnected = false;
    const failed = (error: unknown) =>
      resolve({ kind: isConnected ? 'unanswered' : 'not-sent', reason: getErrorName(error) });
    const request = (isSecure ? httpsRequest : httpRequest)(url, options, (response) => {
      let bytes = 0;
      response.on('data', ({ length }: Buffer) => {
        bytes += length;
        if (bytes > maxAnswerBytes)
          response.destroy(new Error(`SMS gateway response exceeds ${maxAnswerBytes} bytes`));
      });
      text(response).then(
        (answer) => resolve({ kind: 'answered', status: response.statusCode ?? 0, body: answer }),
        failed,
      );
    });
    request.on('socket', (socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        isConnected = true;
      });
    });
    request.on('error', failed);
    request.end(body);
  });
}
