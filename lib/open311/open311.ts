import { Duration } from 'aws-cdk-lib';
import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';

type Open311Props = {
  api: HotlineApi;
  data: DataStack;
  jurisdictionId: string;
};

/** Open311 GeoReport v2 API for other systems. The function can encrypt identities but cannot decrypt them. */
export class Open311Api extends Construct {
  constructor(scope: Construct, id: string, props: Open311Props) {
    super(scope, id);
    const { api, data, jurisdictionId } = props;
    const open311 = new HotlineFunction(this, 'Open311', {
      entry: 'open311/open311.http',
      impact: 'Open311 clients can neither file requests nor query them',
      runbook: 'open311-fails',
      memorySize: 2048, // a photo in a request is decoded in memory
      timeout: Duration.seconds(29), // the API's maximum
      environment: { JURISDICTION_ID: jurisdictionId },
    })
      .canUseTable(data.tickets, 'GetItem', 'Query')
      .canQueueUrgentChanges(data.urgentChanges)
      .canPutPhotos(data.photos)
      .canReadSecret(data.secret)
      .canFetchPublicKeys(data.contactKey, data.identityKey);
    api.open(
      ['/open311', '/open311/{proxy+}'].map((path) => HttpRouteKey.with(path, HttpMethod.ANY)),
      open311,
      'Published requests are public; creating requests needs an API key, which the function verifies.',
    );
  }
}
