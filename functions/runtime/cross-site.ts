import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/** A form that another site's page sends in a visitor's name; browsers say so themselves. */
export const isCrossSiteForm = ({ requestContext, headers }: APIGatewayProxyEventV2): boolean =>
  requestContext.http.method === 'POST' &&
  headers['sec-fetch-site'] === 'cross-site' &&
  formTypes.test(headers['content-type'] ?? '');
