/**
 * URL of a console screen, as the path below `/console` and the query parameters, with the search text. The browser history
 * stores the text apart from the URL, because it may be a phone number or a name.
 */
export type ConsoleLocation = {
  path: string;
  query: Readonly<Record<string, string>>;
  text?: string | undefined;
};

const root = '/console';

/** Parses the browser's location to a console path and query; `/` is the console's start page. */
export function parseConsoleLocation({
  pathname,
  search,
}: {
  pathname: string;
  search: string;
}): ConsoleLocation {
  const below = pathname.startsWith(root) ? pathname.slice(root.length) : pathname;
  const path = `/${below.split('/').filter(Boolean).join('/')}`;
  return { path, query: Object.fromEntries(new URLSearchParams(search)) };
}

/** Returns the URL of a console path; empty query parameters are omitted. */
export function toConsoleHref(
  path: string,
  query: Record<string, string | undefined> = {},
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) parameters.set(name, value);
  const search = parameters.toString();
  return `${root}${path === '/' ? '' : path}${search && `?${search}`}`;
}

/**
 * Matches a path against a pattern such as `/tickets/{code}`; returns the path parameters, or undefined when the path doesn't
 * match.
 */
export function matchConsolePath(
  pattern: string,
  path: string,
): Record<string, string> | undefined {
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
}

/** Decodes a segment of a URL path; returns a segment with invalid percent-encoding unchanged. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
