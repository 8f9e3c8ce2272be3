import { request } from 'node:http';
import { clientAddressHeader } from '../../../local/http-api/request-event.ts';

export type CostRunResponse = { status: number; text: string; headers: Headers; bytes: number };
export type CostRunRequest = {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** IP address of the client; the hotline's rate limits are per IP address. */
  from?: string;
};
export type CostRunRequestSender = (ask: CostRunRequest) => Promise<CostRunResponse>;

/** Returns a function that sends HTTP requests to the measured hotline like an external client. */
export function createCostRunClient(url: string): CostRunRequestSender {
  return ({ method = 'GET', path, headers = {}, body, from }) =>
    new Promise((resolve, reject) => {
      const { port } = new URL(url);
      const options = {
        ...{ host: '127.0.0.1', port, path, method },
        headers: { ...headers, ...(from && { [clientAddressHeader]: from }) },
      };
      const clientRequest = request(options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const content = Buffer.concat(chunks);
          resolve({
            status: answer.statusCode ?? 0,
            text: content.toString('utf8'),
            headers: headersOf(answer.headersDistinct),
            bytes: content.length,
          });
        });
      });
      clientRequest.on('error', reject);
      clientRequest.end(body);
    });
}

const headersOf = (distinct: NodeJS.Dict<string[]>): Headers => {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(distinct)) {
    for (const value of values) headers.append(name, value);
  }
  return headers;
};
