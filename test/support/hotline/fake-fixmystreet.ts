import { once } from 'node:events';
import { createServer } from 'node:http';
import { text as wholeText } from 'node:stream/consumers';
import * as z from 'zod';

const required = ['service_request_id', 'update_id', 'updated_datetime', 'status', 'description'];

type Mood = 'well' | 'down' | 'answer-lost';
type Site = { jurisdictionId: string; apiKey: string };
type Answer = [status: number, said: string];

const refusal = (message: string): Answer => [
  400,
  JSON.stringify({ errors: { code: 400, description: `Bad request: ${message}` } }),
];

/** Validates an update as FixMyStreet does: the jurisdiction, the API key, every field, and no duplicate. */
const receive = (
  form: URLSearchParams,
  site: Site,
  known: Map<string, URLSearchParams>,
): Answer => {
  if (form.get('jurisdiction_id') !== site.jurisdictionId) return refusal('jurisdiction_id');
  if (form.get('api_key') !== site.apiKey) return refusal('api_key');
  const missing = required.find((name) => !form.get(name));
  if (missing) return refusal(missing);
  const id = form.get('update_id') ?? '';
  if (known.has(id)) return refusal('already exists');
  known.set(id, form);
  return [200, JSON.stringify({ service_request_updates: { update_id: known.size } })];
};

/** Starts a local HTTP server that accepts updates as FixMyStreet does. */
export async function fakeFixMyStreet(site: Site) {
  const known = new Map<string, URLSearchParams>();
  const requests: string[] = [];
  let mood: Mood = 'well';
  const server = createServer(async (request, reply) => {
    const form = new URLSearchParams(await wholeText(request));
    requests.push(`${request.method} ${request.url} ${form.get('update_id')}`);
    const [status, body]: Answer = mood === 'down' ? [503, ''] : receive(form, site, known);
    if (mood === 'answer-lost' && status === 200) request.socket.destroy();
    else reply.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://localhost:${port}/open311/v2/`,
    asked: requests,
    /** Returns the received updates in order of arrival. */
    updates: () => [...known.values()].map((form) => Object.fromEntries(form)),
    becomes: (next: Mood) => {
      mood = next;
    },
    stop: () => server.close(),
  };
}
