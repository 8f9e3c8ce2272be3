import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';
import type { HotlineApi } from './hotline-api.ts';

/**
 * Emergency routes with rate limits of their own, in all languages. GET and POST have separate limits, so that views of the
 * page cannot block its submission.
 */
const urgentRoutes = [
  HttpRouteKey.with('/api/reports/urgent', HttpMethod.POST),
  ...['', '/en', '/km'].flatMap((lang) =>
    [HttpMethod.GET, HttpMethod.POST].map((method) =>
      HttpRouteKey.with(`${lang}/bao-cao/khan-cap`, method),
    ),
  ),
];

type PublicApiProps = {
  api: HotlineApi;
  data: DataStack;
};

/**
 * Pages and API with which citizens report, look up their tickets and act on them. The function can encrypt identities but
 * not decrypt them.
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
      .canReadTickets(data.tickets)
      .canReadHistory(data.tickets)
      .canFindSamePlace(data.tickets)
      .canPut(data.tickets, 'tickets', 'forms', 'lostCodes')
      .canUpdate(data.tickets, 'tickets', 'attempts', 'guided', 'sources')
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
