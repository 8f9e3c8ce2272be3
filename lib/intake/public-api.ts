import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { HotlineData } from '../data-stack.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';
import type { HotlineApi } from './hotline-api.ts';

/**
 * What may cost a life waits behind nothing else, in whichever language; and who sends one not behind those who only open
 * its page.
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
  data: HotlineData;
};

/** The citizens' door: reporting, looking up and acting on one's own, by pages and by API. It can seal an identity and open none. */
export class PublicApi extends Construct {
  constructor(scope: Construct, id: string, { api, data }: PublicApiProps) {
    super(scope, id);
    const publicApi = new HotlineFunction(this, 'PublicApi', {
      entry: 'intake/public-api.http',
      impact: 'Citizens can neither report nor see what became of their report, nor answer',
      runbook: 'public-api-fails',
      memorySize: 1024, // CPU comes with memory, and a person waits for it
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
      'Anyone may report without an account; what a ticket says is shown only for its PIN, which the function checks.',
      { lanes: urgentRoutes },
    );
  }
}
