import type { Database } from '../dynamodb/database.ts';
import type { ServiceServer } from '../services/service-server.ts';
import type { Services } from '../services/services.ts';
import type { Endpoints } from './process-environment.ts';

/** Whatever isn't played here goes to our server too, which refuses it: nothing leaves this machine. */
export const endpointsOf = (
  database: Database,
  server: ServiceServer,
  services: Services,
): Endpoints => ({
  AWS_ENDPOINT_URL: server.url,
  AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: database.endpoint,
  ...Object.fromEntries(
    services.parts.map(({ endpointName }) => [`AWS_ENDPOINT_URL_${endpointName}`, server.url]),
  ),
});
