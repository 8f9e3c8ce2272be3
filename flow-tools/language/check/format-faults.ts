import * as z from 'zod';
import { type ContactFlowFinding, createContactFlowFindingReporter } from './finding.ts';

/**
 * Converts Zod's errors about a contact flow to findings. If an error concerns a flow action, the finding contains the
 * action's identifier.
 */
export function toFormatFindings(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  for (const issue of issues) {
    const path = formatPath(issue.path);
    const report = createContactFlowFindingReporter(findings, findActionAt(issue.path, value));
    report('error', 'format', {
      path,
      ...describeIssue(issue, path, getValueAt(issue.path, value)),
    });
  }
  return findings;
}

function describeIssue(issue: z.core.$ZodIssue, path: string, found: unknown) {
  const kind = path.startsWith('Actions[') ? 'Action' : 'Flow';
  if (found === undefined)
    return { summary: `${kind} is missing required property. Path: ${path}` };
  const wanted = issue.code === 'invalid_type' ? kinds[issue.expected] : 'a string';
  return {
    summary: `Invalid ${kind} property value. Path: ${path}`,
    because: wanted ? `It must be ${wanted}, not ${describeKind(found)}` : issue.message,
  };
}

const kinds: Partial<Record<string, string>> = {
  string: 'a string',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const describeKind = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

const Holder = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);

const getValueAt = (keys: readonly PropertyKey[], value: unknown): unknown =>
  keys.reduce<unknown>((found, key) => {
    const holder = Holder.safeParse(found).data;
    return holder && new Map(Object.entries(holder)).get(String(key));
  }, value);

const findActionAt = ([first, n]: readonly PropertyKey[], value: unknown): string | undefined =>
  first === 'Actions' && n !== undefined
    ? z.string().safeParse(getValueAt([first, n, 'Identifier'], value)).data
    : undefined;

const formatPath = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key),
    '',
  );
