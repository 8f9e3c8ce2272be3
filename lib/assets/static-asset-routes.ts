import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import type { StaffSignIn } from '../staff/staff-sign-in.ts';
import type { SoftphoneConfig } from '../stage-config.ts';

type AssetPagesProps = {
  api: HotlineApi;
  data: DataStack;
  signIn: StaffSignIn;
  /** Softphone that the console embeds. */
  softphone: SoftphoneConfig | undefined;
};

/**
 * Routes and Lambda function for static files that are the same for every visitor: scripts, fonts, images and the HTML page
 * of the staff console. CloudFront caches the files.
 */
export class StaticAssetRoutes extends Construct {
  constructor(scope: Construct, id: string, props: AssetPagesProps) {
    super(scope, id);
    const { api, data, signIn, softphone } = props;
    const showAsset = new HotlineFunction(this, 'ServeAssets', {
      entry: 'assets/serve-assets.http',
      impact: 'The console does not open, and portal pages work without scripts',
      runbook: 'assets-fail',
      // bucket hosts for the console's content security policy; the function cannot read the buckets
      environment: {
        PHOTO_BUCKET: data.photos.bucketName,
        RECORDING_BUCKET: data.recordings.bucketName,
        ...(softphone && { SOFTPHONE_ORIGIN: softphone.origin }),
        ...(softphone?.signInUrl && { SOFTPHONE_SIGN_IN_URL: softphone.signInUrl }),
      },
    }).canLeadToSignIn(signIn);
    api.open(
      ['/assets/{proxy+}', '/console', '/console/{proxy+}'].map((path) =>
        HttpRouteKey.with(path, HttpMethod.GET),
      ),
      showAsset,
      'The files are public and the function has no access to data. The console reads its data from the staff API, which requires sign-in.',
    );
  }
}
