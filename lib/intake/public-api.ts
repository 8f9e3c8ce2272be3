import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { pathPrefixes } from '../../i18n/languages.ts';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import type { HotlineApi } from './hotline-api.ts';

/**
 * Emergency routes in all languages, which have their own rate limits. GET and POST have separate limits, so that many views
 * of the emergency page cannot block reports.
 */
const urgentRoutes = [
  HttpRouteKey.with('/api/reports/urgent', HttpMethod.POST),
  ...pathPrefixes.flatMap((prefix) =>
    [HttpMethod.GET, HttpMethod.POST].map((method) =>
      HttpRouteKey.with(`${prefix}/bao-cao/khan-cap`, method),
    ),
  ),
];

type PublicApiProps = {
  api: HotlineApi;
  data: DataStack;
};

/**
 * Web pages and API with which citizens send reports, look up their tickets and act on them. The function can encrypt
 * identities but cannot decrypt them.
 */
export class PublicApi extends Construct {
  constructor(scope: Construct, id: string, { api, data }: PublicApiProps) {
    super(scope, id);
    const publicApi = new HotlineFunction(this, 'PublicApi', {
      entry: 'intake/public-api.http',
      impact: 'Citizens can neither report, nor check the status of a report, nor reply',
      runbook: 'public-api-fails',
      memorySize: 1024, // CPU scales with memory, and a person waits for the response
    })
      .canUseTable(data.tickets, 'GetItem', 'Query')
      .canQueueUrgentChanges(data.urgentChanges)
      .canReadSecret(data.secret)
      .canLinkPhotos(data.photos)
      .canFetchPublicKeys(data.contactKey, data.identityKey);
    api.open(
      [HttpRouteKey.DEFAULT, ...urgentRoutes],
      publicApi,
      'Citizens report without an account; the function shows ticket content only with the PIN.',
      { lanes: urgentRoutes },
    );
  }
}
