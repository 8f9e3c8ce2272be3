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

export type ServiceOptions<Services> = {
  /** Builds the clients and dependencies of the Lambda function. Called once, on the first event. */
  services(): Services;
  /** Loads slow dependencies in parallel on the first event, so that its sender waits a shorter time. */
  warmUp?(services: Services): Promise<unknown>;
};

/**
 * Returns a function that runs the work for one event with the services of the Lambda function, and on the first event the
 * warm-up at the same time. A failed warm-up is ignored: work that needs the dependency fails with its own error.
 */
export function createServiceRunner<Services>({ services, warmUp }: ServiceOptions<Services>) {
  let built: { services: Services } | undefined;
  const run = async <Result>(
    work: (own: Services) => Promise<Result> | Result,
  ): Promise<Result> => {
    if (built) return work(built.services);
    const own = services();
    built = { services: own };
    const [result] = await Promise.all([work(own), Promise.allSettled([warmUp?.(own)])]);
    return result;
  };
  return { run, getBuiltServices: () => built?.services };
}
