import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { buildPublicApiDeps } from '../../functions/intake/deps.ts';
import { routes } from '../../functions/intake/public-api.http.ts';
import { createHttpFunction } from '../../functions/runtime/events/http.ts';

/**
 * Milliseconds that the public API waited for data which each process fetches only once, keyed by the name of the fetch. The
 * function logs them for the cold-start measurement.
 */
const fetched: Record<string, number> = {};

const timed =
  <Given extends unknown[], Answer>(name: string, ask: (...given: Given) => Promise<Answer>) =>
  async (...given: Given): Promise<Answer> => {
    const startedAt = performance.now();
    const answer = await ask(...given);
    fetched[name] ??= performance.now() - startedAt;
    return answer;
  };

const handleIntakeRequest = createHttpFunction({
  routes,
  services: () => {
    const services = buildPublicApiDeps();
    return {
      ...services,
      secret: timed('secret', services.secret),
      directory: timed('directory', services.directory),
      sealContact: timed('publicKey', services.sealContact),
    };
  },
});

export async function handler(event: APIGatewayProxyEventV2, context: Context) {
  const reply = await handleIntakeRequest(event, context);
  console.info({ fetched });
  return reply;
}
