import { Agent, request } from 'node:http';
import { clientAddressHeader } from '../../local/http-api/request-event.ts';

export type ComparedSystemRequest = {
  port: number;
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** IP address of the client; the hotline's rate limits are per IP address. */
  from?: string;
};

export type ComparedSystemResponse = { status: number; cookies: string[]; text: string };

/** HTTP agent without keep-alive. Each request opens a new connection, as requests from many separate clients do. */
const agent = new Agent({ keepAlive: false });

const ask = ({
  port,
  method,
  path,
  headers = {},
  body,
  from,
}: ComparedSystemRequest): Promise<ComparedSystemResponse> =>
  new Promise((resolve, reject) => {
    const options = {
      ...{ host: '127.0.0.1', port, path, method, agent },
      headers: { ...headers, ...(from && { [clientAddressHeader]: from }) },
    };
    const clientRequest = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          cookies: answer.headers['set-cookie'] ?? [],
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    clientRequest.on('error', reject);
    clientRequest.end(body);
  });

/**
 * Returns an operation that sends a request and throws unless the response has the expected status and text. Without this
 * check, fast error responses would distort the result.
 */
export function createVerifiedRequest(
  status: number,
  question: ComparedSystemRequest,
  holds = '',
): () => Promise<ComparedSystemResponse> {
  return async () => {
    const answer = await ask(question);
    if (answer.status !== status || !answer.text.includes(holds)) {
      const { method, path } = question;
      throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 500)}`);
    }
    return answer;
  };
}
