import { createOpen311Refusal, type Open311Refusal } from '../../core/open311/requests/refusal.ts';
import type { Open311Route } from './routed-request.ts';

type ResourcePath = { isTest: boolean; resource: string };

/** Splits a path into Open311 endpoint and resource. Accepts repeated slashes, because some clients join URLs that way. */
const parseResourcePath = (path: string): ResourcePath | undefined => {
  const [, test, below] = /^\/+open311\/+(test\/+)?v2\/+(.+)$/.exec(path) ?? [];
  if (below !== undefined) return { isTest: test !== undefined, resource: below };
  const [, discovery] = /^\/+open311\/+(discovery(?:\..*)?)$/.exec(path) ?? [];
  return discovery === undefined ? undefined : { isTest: false, resource: discovery };
};

const suffixPattern = /\.(xml|json)$/;

const idPattern = /^[A-Za-z0-9_-]{1,100}$/;

/**
 * Returns the value of `{id}` in an Open311 path. Returns an empty string if the route has no `{id}`, and undefined if the
 * path does not match the route.
 */
const extractId = (wanted: string, path: string): string | undefined => {
  if (!wanted.endsWith('/{id}')) return wanted === path ? '' : undefined;
  const parent = wanted.slice(0, -'{id}'.length);
  return path.startsWith(parent) && !path.slice(parent.length).includes('/')
    ? path.slice(parent.length)
    : undefined;
};

export type MatchedOpen311Route = {
  kind: 'found';
  resource: Open311Route;
  id: string;
  isTest: boolean;
};

const removeSuffix = (resource: string): string => resource.replace(/\.[^./]*$/, '');

/** Returns the Open311 route for a path and method, or an error if there is none. */
export function matchOpen311Route(
  path: string,
  method: string,
  resources: readonly Open311Route[],
): MatchedOpen311Route | Open311Refusal {
  const place = parseResourcePath(path);
  if (!place) return createOpen311Refusal(404, 'no-such-path');
  const below = removeSuffix(place.resource);
  const lines = resources.flatMap((resource) => {
    const id = extractId(resource.path, below);
    return id === undefined ? [] : [{ resource, id }];
  });
  if (lines.length === 0) return createOpen311Refusal(404, 'no-such-path');
  if (!suffixPattern.test(place.resource)) return createOpen311Refusal(400, 'no-such-format');
  const line = lines.find(({ resource }) => resource.method === method);
  if (!line) return createOpen311Refusal(400, 'no-such-method');
  const isWellNamed = line.id === '' ? !line.resource.path.includes('{') : idPattern.test(line.id);
  return isWellNamed
    ? { kind: 'found', ...line, isTest: place.isTest }
    : createOpen311Refusal(404, 'no-such-path');
}
