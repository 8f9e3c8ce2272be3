import {
  type ConstraintTable,
  readConstraintTable,
  type ServiceConstraints,
} from './constraint-table.ts';

/** HTTP request that an AWS client sent to the local run. */
export type AwsHttpRequest = {
  method: string;
  /** Path of the request, including the query string. */
  path: string;
  headers: Partial<Record<string, string>>;
  body: Buffer;
};

export type OperationMatch = {
  serviceName: string;
  service: ServiceConstraints;
  name: string;
  /** Path parameters of an AWS request, keyed by the name of the operation's input member. */
  inPath: Readonly<Record<string, string>>;
};

type Route = OperationMatch & { method: string; path: RegExp; query: string | undefined };

const restProtocols = new Set(['rest-json', 'rest-xml']);

/** Converts a URI template such as `/{Bucket}/{Key+}` to a regular expression; `+` matches the remaining path. */
const pathPattern = (template: string): RegExp => {
  const pattern = template.replace(/\{(\w+)(\+?)\}/g, (_, name: string, rest: string) =>
    rest ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  );
  return new RegExp(`^${pattern}$`);
};

const routesOf = ({ services }: ConstraintTable): Route[] =>
  Object.entries(services)
    .filter(([, { protocol }]) => restProtocols.has(protocol))
    .flatMap(([serviceName, service]) =>
      Object.entries(service.operations).map(([name, { method, uri }]) => {
        const [template = '', query] = uri.split('?');
        return {
          serviceName,
          service,
          name,
          inPath: {},
          method,
          path: pathPattern(template),
          query,
        };
      }),
    )
    // routes with a query such as `?tagging` come first, because they share their path with other routes
    .toSorted((one, other) => Number(other.query !== undefined) - Number(one.query !== undefined));

/**
 * Returns the service name in the scope of an AWS request's signature. Unsigned requests belong to Connect's Participant
 * Service.
 */
const signingOf = ({ headers }: AwsHttpRequest): string =>
  /\/([\w-]+)\/aws4_request/.exec(headers['authorization'] ?? '')?.[1] ?? 'execute-api';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const matchOperation = (
  request: AwsHttpRequest,
  routes: readonly Route[],
): OperationMatch | undefined => {
  const signing = signingOf(request);
  const [path = '', queryText] = request.path.split('?');
  const query = new URLSearchParams(queryText);
  for (const route of routes) {
    if (route.service.signing !== signing || route.method !== request.method) continue;
    if (route.query !== undefined && !query.has(route.query)) continue;
    const match = route.path.exec(path);
    if (!match) continue;
    const parts = Object.entries(match.groups ?? {});
    return {
      ...route,
      inPath: Object.fromEntries(parts.map(([name, part]) => [name, decoded(part)])),
    };
  }
  return undefined;
};

const targetOf = ({
  headers,
}: AwsHttpRequest): { target: string; operation: string | undefined } => {
  const [target = '', operation] = (headers['x-amz-target'] ?? '').split('.');
  return { target, operation };
};

const isForm = ({ headers }: AwsHttpRequest): boolean =>
  (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');

/** AWS service and operation, named as in AWS's service models. */
type OperationName = { service: string; operation: string };

const createOperationFinder = (table: ConstraintTable) => {
  const routes = routesOf(table);
  const services = Object.entries(table.services);
  const named = (name: string, isIts: (service: ServiceConstraints) => boolean) => {
    const [serviceName, service] =
      services.find(
        ([, candidate]) => isIts(candidate) && Object.hasOwn(candidate.operations, name),
      ) ?? [];
    return serviceName !== undefined && service
      ? { serviceName, service, name, inPath: {} }
      : undefined;
  };
  const find = (request: AwsHttpRequest): OperationMatch | undefined => {
    const { target, operation } = targetOf(request);
    if (operation !== undefined) return named(operation, (service) => service.target === target);
    if (!isForm(request)) return matchOperation(request, routes);
    const form = new URLSearchParams(request.body.toString('utf8'));
    const version = form.get('Version');
    return named(
      form.get('Action') ?? '',
      (service) => service.protocol === 'query' && service.version === version,
    );
  };
  const name = (request: AwsHttpRequest): OperationName => {
    const foundOperation = find(request);
    if (foundOperation)
      return { service: foundOperation.serviceName, operation: foundOperation.name };
    const { target, operation } = targetOf(request);
    if (operation === undefined) return { service: signingOf(request), operation: request.method };
    const [service = target] = services.find(([, { target: own }]) => own === target) ?? [];
    return { service, operation };
  };
  return { find, name };
};

const finder = createOperationFinder(readConstraintTable());

/** Returns the AWS operation that a request calls; undefined when the table of request constraints doesn't contain it. */
export const findOperation = finder.find;

/**
 * Returns the names of the AWS service and operation that a request calls. If the table of request constraints doesn't
 * contain the operation, the names come from the `X-Amz-Target` header; without this header, they are the service in the
 * request's signature and the HTTP method.
 */
export const findOperationName = finder.name;
