import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { HotlineData } from '../data-stack.ts';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { RecordingFunction } from '../shared/recording-function.ts';

type OfficerPageProps = {
  api: HotlineApi;
  data: HotlineData;
};

/** The agencies' door: the page behind the link of an alert. */
export class OfficerPage extends Construct {
  constructor(scope: Construct, id: string, { api, data }: OfficerPageProps) {
    super(scope, id);
    const officerPage = new RecordingFunction(this, 'OfficerPage', {
      entry: 'officer/officer-page.http',
      impact: 'Officers can neither acknowledge nor answer, and citizens wait',
      runbook: 'officer-page-fails',
      memorySize: 1024, // CPU comes with memory, and a person waits for it
    })
      .canReadTickets(data.tickets)
      .canReadManyTickets(data.tickets)
      .canReadHistory(data.tickets)
      .canPut(data.tickets, 'accesses', 'tickets', 'forms')
      .canUpdate(data.tickets, 'tickets', 'links', 'attempts')
      .canReadSecret(data.secret)
      .canLinkPhotos(data.photos)
      .canPlayVoices(data.recordings);
    api.open(
      [
        HttpRouteKey.with('/a/{token}', HttpMethod.ANY),
        HttpRouteKey.with('/a/{token}/{proxy+}', HttpMethod.ANY),
      ],
      officerPage,
      'The unguessable token of the link is the credential: the function checks it, its ticket and its expiry.',
      { lanes: 'all' },
    );
  }
}
