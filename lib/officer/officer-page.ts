import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { FunctionWithRecordingAccess } from '../shared/functions/recording-function.ts';

type OfficerPageProps = {
  api: HotlineApi;
  data: DataStack;
};

/** Page for officers, opened by the signed link in a notification. */
export class OfficerPage extends Construct {
  constructor(scope: Construct, id: string, { api, data }: OfficerPageProps) {
    super(scope, id);
    const officerPage = new FunctionWithRecordingAccess(this, 'OfficerPage', {
      entry: 'officer/officer-page.http',
      impact: 'Officers can neither acknowledge nor answer tickets',
      runbook: 'officer-page-fails',
      memorySize: 2048, // a photo of the result is decoded in memory
    })
      .canUseTable(data.tickets, 'GetItem', 'BatchGetItem', 'Query')
      .canQueueUrgentChanges(data.urgentChanges)
      .canReadSecret(data.secret)
      .canPutPhotos(data.photos)
      .canLinkPhotos(data.photos)
      .canPlayVoices(data.recordings);
    api.open(
      [
        HttpRouteKey.with('/a/{token}', HttpMethod.ANY),
        HttpRouteKey.with('/a/{token}/{proxy+}', HttpMethod.ANY),
      ],
      officerPage,
      'The random token of the link is the credential; the function verifies the token, its ticket and its expiry.',
      { lanes: 'all' },
    );
  }
}
