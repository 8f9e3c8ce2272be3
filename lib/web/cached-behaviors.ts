import { Duration } from 'aws-cdk-lib';
import {
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  type CachePolicyProps,
  CacheQueryStringBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { pathPrefixes } from '../../i18n/languages.ts';

/**
 * Path patterns of reference data and assets. CloudFront may cache only these responses and those of `publicationPaths`,
 * and only as their headers allow.
 */
const publicPaths = ['/api/areas*', '/api/services*', '/assets/*'];
/** Path patterns of published answers. These responses depend only on the path and on `publicationQuery`. */
const publicationPaths = [
  '/api/known-answers',
  '/api/published*',
  ...pathPrefixes.map((prefix) => `${prefix}/gop-y*`),
];
/** Query parameters of published answers. Other parameters don't cause a new request to the API. */
const publicationQuery = ['lang', 'dich-vu', 'sau', 'tim', 'area', 'topic', 'cursor'];

/**
 * CloudFront cache policy that follows the response's Cache-Control header, for at most one hour. Responses without this
 * header are not cached.
 */
const createCachePolicy = (
  scope: Construct,
  id: string,
  varied: Pick<CachePolicyProps, 'queryStringBehavior' | 'headerBehavior'>,
): CachePolicy =>
  new CachePolicy(scope, id, {
    comment: 'By Cache-Control, an hour at most',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.hours(1),
    ...varied,
    cookieBehavior: CacheCookieBehavior.none(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });

/** Builds the CloudFront behaviors of all cached paths, by path pattern. Responses of all other paths are never cached. */
export function buildCachedBehaviors(
  scope: Construct,
  shared: BehaviorOptions,
): Record<string, BehaviorOptions> {
  const dataPolicy = createCachePolicy(scope, 'OriginCachePolicy', {
    queryStringBehavior: CacheQueryStringBehavior.all(),
    headerBehavior: CacheHeaderBehavior.allowList('Accept-Language'),
  });
  const publicationPolicy = createCachePolicy(scope, 'PublicationCachePolicy', {
    queryStringBehavior: CacheQueryStringBehavior.allowList(...publicationQuery),
  });
  return Object.fromEntries([
    ...publicPaths.map((path) => [path, { ...shared, cachePolicy: dataPolicy }]),
    ...publicationPaths.map((path) => [path, { ...shared, cachePolicy: publicationPolicy }]),
  ]);
}
