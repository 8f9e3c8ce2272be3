import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/** From the page itself, or typed and bookmarked: a sister domain (`same-site`) is another site to us. */
const ownSites: ReadonlySet<string> = new Set(['same-origin', 'none']);

/** A form that another site's page sends in a visitor's name; browsers say so themselves. */
export const isCrossSiteForm = ({ requestContext, headers }: APIGatewayProxyEventV2): boolean =>
  requestContext.http.method === 'POST' &&
  !ownSites.has(headers['sec-fetch-site'] ?? 'none') &&
  formTypes.test(headers['content-type'] ?? '');
