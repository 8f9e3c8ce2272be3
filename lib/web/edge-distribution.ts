import { Duration, Fn, Validations } from 'aws-cdk-lib';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  LambdaEdgeEventType,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Version } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { HotlineApi } from '../intake/hotline-api.ts';
import type { WebEdgeStack } from '../web-edge-stack.ts';
import { buildCachedBehaviors } from './cached-behaviors.ts';
import type { OriginSecret } from './origin-secret.ts';

type FrontProps = {
  domainName?: string;
  originSecretGeneration: number;
  api: HotlineApi;
  originSecret: OriginSecret;
  wall: WebEdgeStack;
};

/** CloudFront distribution in front of the API, with the firewall. Functions reject requests that bypass it. */
export class EdgeDistribution extends Construct {
  readonly distribution: Distribution;
  /** URL of the hotline for visitors. It contains the stage's own domain if there is one, otherwise CloudFront's domain. */
  readonly url: string;
  /** URL with CloudFront's own domain name. The DNS record of the stage's domain must point to it. */
  readonly address: string;

  constructor(scope: Construct, id: string, props: FrontProps) {
    super(scope, id);
    const { domainName, wall, originSecretGeneration } = props;
    const shared = buildDefaultBehavior(this, props);
    this.distribution = new Distribution(this, 'Distribution', {
      // CloudFormation reads the secret again only if another property changes
      comment: `1022 hotline, origin secret ${originSecretGeneration}`,
      webAclId: wall.firewallArn,
      ...(domainName &&
        wall.certificate && {
          domainNames: [domainName],
          certificate: wall.certificate,
          minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        }),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_200, // the cheapest class with edge locations in Vietnam
      defaultBehavior: {
        ...shared,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
      },
      // by default CloudFront caches errors for ten seconds, so one visitor's error would be served to everybody
      errorResponses: [500, 502, 503, 504].map((httpStatus) => ({
        httpStatus,
        ttl: Duration.seconds(0),
      })),
      additionalBehaviors: buildCachedBehaviors(this, shared),
    });
    this.address = `https://${this.distribution.distributionDomainName}`;
    this.url = domainName ? `https://${domainName}` : this.address;
    acknowledge(this.distribution, reasons);
    if (!domainName) acknowledge(this.distribution, reasonsWithoutName);
  }
}

const buildDefaultBehavior = (
  scope: Construct,
  { api, originSecret, wall }: FrontProps,
): BehaviorOptions => ({
  origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.url)), {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    readTimeout: Duration.seconds(29), // one second less than the API's timeout
    // the template contains a reference, never the value
    customHeaders: { 'x-origin-secret': originSecret.secretValue.unsafeUnwrap() },
  }),
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  responseHeadersPolicy: createSecurityHeadersPolicy(scope),
  functionAssociations: [
    { eventType: FunctionEventType.VIEWER_REQUEST, function: createViewerAddressFunction(scope) },
  ],
  edgeLambdas: [
    {
      eventType: LambdaEdgeEventType.ORIGIN_RESPONSE,
      functionVersion: Version.fromVersionArn(scope, 'BusyPage', wall.busyTellerArn),
    },
  ],
  compress: true,
});

/**
 * CloudFront function that sends the viewer's IP address to the API in the header `x-viewer-address`. A header of this name
 * from the client is overwritten. The function also normalizes search texts, as `normalizeSearchText` does, so that equal
 * searches share one cached page of published answers.
 */
const createViewerAddressFunction = (scope: Construct): EdgeFunction =>
  new EdgeFunction(scope, 'ViewerAddress', {
    comment: 'Sends the viewer address, normalizes searches',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(viewerRequestCode),
  });

const viewerRequestCode = `function normalize(value) {
  try {
    const text = decodeURIComponent(value.replace(/\\+/g, ' '));
    return encodeURIComponent(text.toLowerCase().replace(/\\s+/g, ' ').trim().slice(0, 60).trim());
  } catch (error) {
    return '';
  }
}
function handler(event) {
  const request = event.request;
  request.headers['x-viewer-address'] = { value: event.viewer.ip };
  if (request.querystring.tim) {
    request.querystring.tim = { value: normalize(request.querystring.tim.value) };
  }
  return request;
}`;

/**
 * Security headers that CloudFront adds to responses, for those that CloudFront and API Gateway generate themselves. A
 * Content-Security-Policy or Referrer-Policy that a function sets remains unchanged.
 */
const createSecurityHeadersPolicy = (scope: Construct): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    comment: 'Security headers, and no word of what answers',
    securityHeadersBehavior: {
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: true,
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: false },
      contentSecurityPolicy: {
        contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
        override: false,
      },
    },
    removeHeaders: ['apigw-requestid', 'server'],
  });

const reasons = {
  'AwsSolutions-CFR1':
    'Whoever is in Vietnam on a foreign network, works abroad, or has parents in the province may report too: a border would shut out people, not attackers.',
  'AwsSolutions-CFR3':
    'CloudFront’s access log would hold every visitor’s address beside paths with ticket codes and officers’ links. The API’s own log has route, status and time without them; the firewall logs what it blocks.',
};

const reasonsWithoutName = {
  'AwsSolutions-CFR4':
    'A stage to try things out on, without a name and so with CloudFront’s certificate and its list of protocols; a stage for citizens has a name, and takes TLS 1.2 and later.',
};

function acknowledge(distribution: Distribution, because: Record<string, string>): void {
  for (const [id, reason] of Object.entries(because)) {
    Validations.of(distribution).acknowledge({ id, reason });
  }
}
