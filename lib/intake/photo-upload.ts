import { Duration } from 'aws-cdk-lib';
import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { pathPrefixes } from '../../i18n/languages.ts';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import type { HotlineApi } from './hotline-api.ts';

type PhotoUploadProps = { api: HotlineApi; data: DataStack };

/**
 * Route and function for photo uploads by citizens. The function can store photos, but can neither encrypt nor decrypt
 * personal data.
 */
export class PhotoUpload extends Construct {
  constructor(scope: Construct, id: string, { api, data }: PhotoUploadProps) {
    super(scope, id);
    const upload = new HotlineFunction(this, 'UploadPhoto', {
      entry: 'intake/upload-photo.http',
      impact: 'Citizens cannot upload photos; text still arrives',
      runbook: 'photo-upload-fails',
      // A 25-megapixel photo needs up to a gigabyte when decoded; CPU scales with memory.
      memorySize: 2048,
      timeout: Duration.seconds(29), // the API's maximum
    })
      .canUseTable(data.tickets, 'GetItem', 'Query')
      .canQueueUrgentChanges(data.urgentChanges)
      .canReadSecret(data.secret)
      .canPutPhotos(data.photos)
      .canLinkPhotos(data.photos);
    api.open(
      [
        HttpRouteKey.with('/api/reports/{code}/photos', HttpMethod.POST),
        ...pathPrefixes.map((prefix) =>
          HttpRouteKey.with(`${prefix}/tra-cuu/anh`, HttpMethod.POST),
        ),
      ],
      upload,
      'Citizens have no account; the function accepts a photo only with the PIN of its ticket.',
    );
  }
}
