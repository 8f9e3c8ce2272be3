import { createLazyObject } from '../../core/shared/lazy.ts';

/** Functions that build the services of a Lambda function from its context, such as its table and environment. */
export type ServiceBuilders<Context, Services extends object> = {
  [Name in keyof Services]: (context: Context) => Services[Name];
};

/** Services that the builders build. */
export type BuiltServices<Builders extends Record<string, (context: never) => unknown>> = {
  [Name in keyof Builders]: ReturnType<Builders[Name]>;
};

/** Returns all services of a Lambda function. Each service is built when it is first read, and then reused. */
export function buildOnFirstUse<Context, Services extends object>(
  builders: ServiceBuilders<Context, Services>,
  context: Context,
): Services {
  return createLazyObject<Services>(builders, (name) => builders[name](context));
}

/** Returns the named services only. Services of `buildOnFirstUse` are built now, unless they were read before. */
export function pickServices<Services extends object, Name extends keyof Services>(
  services: Services,
  names: readonly Name[],
): Pick<Services, Name> {
  return Object.assign({}, ...names.map((name) => ({ [name]: services[name] })));
}
