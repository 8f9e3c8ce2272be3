import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const PermissionUsage = z.object({
  function: z.string(),
  action: z.string(),
  resource: z.string(),
  used: z.number(),
});
export type PermissionUsage = z.infer<typeof PermissionUsage>;

const Denied = z.object({
  function: z.string(),
  action: z.string(),
  resources: z.array(z.string()),
});
export type Denied = z.infer<typeof Denied>;

const StoredPermissions = z.object({ rights: z.array(PermissionUsage), denied: z.array(Denied) });

/** Returns false for the stage with CloudFront, which no test runs completely. */
const isCompletelyTested = ({ function: of }: PermissionUsage): boolean =>
  !of.includes('-local-edge-');

const shortened = (right: PermissionUsage): PermissionUsage => {
  const named = (text: string): string =>
    text.replace(/^Hotline(\w+)-local-/, '$1 ').replace(/-local-/gi, '-');
  return { ...right, function: named(right.function), resource: named(right.resource) };
};

/** Returns the IAM permissions that all test runs together had and used, and those denied. */
export async function readPermissionUsage(
  folder: string,
): Promise<{ runs: number; rights: PermissionUsage[]; denied: Denied[] }> {
  const names = await readdir(folder);
  const storedPermissions = await Promise.all(
    names.map(async (name) =>
      StoredPermissions.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))),
    ),
  );
  const rights = new Map<string, PermissionUsage>();
  for (const found of storedPermissions.flatMap((one) => one.rights).filter(isCompletelyTested)) {
    const right = shortened(found);
    const name = `${right.function} ${right.action} ${right.resource}`;
    rights.set(name, { ...right, used: right.used + (rights.get(name)?.used ?? 0) });
  }
  return {
    runs: storedPermissions.length,
    rights: [...rights.values()],
    denied: storedPermissions.flatMap((one) => one.denied),
  };
}
