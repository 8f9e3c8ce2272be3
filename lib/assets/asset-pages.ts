import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { HotlineData } from '../data-stack.ts';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';
import type { StaffSignIn } from '../staff/staff-sign-in.ts';

type AssetPagesProps = { api: HotlineApi; data: HotlineData; signIn: StaffSignIn };

/** What is the same for everybody: scripts, fonts, pictures, the console's page. CloudFront keeps it near its readers. */
export class AssetPages extends Construct {
  constructor(scope: Construct, id: string, { api, data, signIn }: AssetPagesProps) {
    super(scope, id);
    const showAsset = new HotlineFunction(this, 'ShowAsset', {
      entry: 'assets/show-asset.http',
      impact: 'The console doesn’t open, and citizens’ pages do without what scripts add to them',
      runbook: 'assets-fail',
      // where photos and voices are shown from, for the console's policy; it may read neither
      environment: {
        PHOTO_BUCKET: data.photos.bucketName,
        RECORDING_BUCKET: data.recordings.bucketName,
      },
    }).canLeadToSignIn(signIn);
    api.open(
      ['/assets/{proxy+}', '/console', '/console/{proxy+}'].map((path) =>
        HttpRouteKey.with(path, HttpMethod.GET),
      ),
      showAsset,
      'Files that are the same for everybody; the function has no right to any data. What the console shows, the staff API gives, which asks who somebody is.',
    );
  }
}
