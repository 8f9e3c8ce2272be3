/** Where somebody is in the console: the path below `/console`, and what its query says. */
export type Address = { path: string; query: Readonly<Record<string, string>> };

const root = '/console';

/** The address that a browser shows, as the console understands it; `/` is the beginning. */
export const addressOf = ({ pathname, search }: { pathname: string; search: string }): Address => {
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname;
  const path = `/${below.split('/').filter(Boolean).join('/')}`;
  return { path, query: Object.fromEntries(new URLSearchParams(search)) };
};

/** What a browser is to show for it; a query's empty values are left out. */
export const hrefOf = (path: string, query: Record<string, string | undefined> = {}): string => {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) said.set(name, value);
  const search = said.toString();
  return `${root}${path === '/' ? '' : path}${search && `?${search}`}`;
};

/** The parts of a path that a pattern such as `/tickets/{code}` names; none where it is another's. */
export const paramsIn = (pattern: string, path: string): Record<string, string> | undefined => {
  const [wanted, had] = [pattern, path].map((one) => one.split('/').filter(Boolean));
  if (wanted?.length !== had?.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of (wanted ?? []).entries()) {
    const value = had?.[at] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name) params[name] = decoded(value);
    else if (part !== value) return undefined;
  }
  return params;
};

/** A path that no browser wrote may hold signs that mean nothing. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
