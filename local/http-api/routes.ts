import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import { throwUserError } from '../user-error.ts';

/** Route of the HTTP API with the ARN of its Lambda function. */
export type HttpApiRoute = {
  routeKey: string;
  functionArn: string;
  apiId: string;
  account: string;
};

export type HttpApiRouteMatch = { route: HttpApiRoute; pathParameters: Record<string, string> };

const ApiProperties = z.object({
  ProtocolType: z.literal('HTTP'),
  CorsConfiguration: z.undefined('CORS is not known to the local run').optional(),
});
const RouteProperties = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string().startsWith('integrations/'),
  AuthorizationType: z
    .literal('NONE', 'authorizers are not known to the local run')
    .default('NONE'),
});
const IntegrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string().regex(/:function:/, 'only functions are known to the local run'),
  PayloadFormatVersion: z.literal('2.0'),
});

/** Reads the routes of the HTTP API; throws when the cloud assembly contains more than one HTTP API. */
export function readHttpApiRoutes(resources: Resources): HttpApiRoute[] {
  const apis = resources.ofType(['AWS::ApiGatewayV2::Api'], ApiProperties);
  if (apis.length > 1) {
    throwUserError(
      `The cloud assembly has ${apis.length} HTTP APIs; the local run supports exactly one.`,
    );
  }
  const integrations = resources.ofType(['AWS::ApiGatewayV2::Integration'], IntegrationProperties);
  return resources
    .ofType(['AWS::ApiGatewayV2::Route'], RouteProperties)
    .map(({ stack, logicalId, account, properties: { ApiId, RouteKey, Target } }) => {
      const wanted = Target.replace('integrations/', '');
      const integration = integrations.find(
        (candidate) => candidate.stack === stack && candidate.identity.ref === wanted,
      );
      return {
        routeKey: RouteKey,
        functionArn:
          integration?.properties.IntegrationUri ??
          throwUserError(
            `${stack}/${logicalId} references integration ${wanted}, which does not exist.`,
          ),
        apiId: ApiId,
        account,
      };
    });
}

/** Returns the most specific route that matches a request, as API Gateway does. */
export function matchHttpApiRoute(
  routes: HttpApiRoute[],
  method: string,
  path: string,
): HttpApiRouteMatch | undefined {
  return routes
    .flatMap((route) => {
      const [routeMethod, pattern] = route.routeKey.split(' ');
      if (pattern === undefined) {
        return [{ route, pathParameters: {}, rank: '9' }];
      }
      const pathParameters = matchPath(pattern, path);
      const takesMethod = routeMethod === method || routeMethod === 'ANY';
      return takesMethod && pathParameters
        ? [{ route, pathParameters, rank: rankOf(pattern) + (routeMethod === 'ANY' ? '1' : '0') }]
        : [];
    })
    .sort((one, other) => one.rank.localeCompare(other.rank))
    .map(({ route, pathParameters }) => ({ route, pathParameters }))[0];
}

/**
 * Returns a sort key for the specificity of a route, compared segment by segment; lower is more specific. A literal segment
 * comes before a variable, and a variable before a greedy variable.
 */
const rankOf = (pattern: string): string =>
  segments(pattern)
    .map((segment) => (isGreedy(segment) ? '2' : isVariable(segment) ? '1' : '0'))
    .join('');

const segments = (path: string): string[] => path.split('/').slice(1);
const isVariable = (segment: string): boolean => segment.startsWith('{');
const isGreedy = (segment: string): boolean => segment.endsWith('+}');

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = segments(pattern);
  const found = segments(path);
  const isOpen = isGreedy(wanted.at(-1) ?? '');
  if (isOpen ? found.length < wanted.length : found.length !== wanted.length) {
    return undefined;
  }
  const parameters: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = isGreedy(segment) ? found.slice(index).join('/') : (found[index] ?? '');
    if (isVariable(segment) && value !== '') {
      parameters[segment.replace(/^\{|\+?\}$/g, '')] = value;
    } else if (segment !== value) {
      return undefined;
    }
  }
  return parameters;
}
