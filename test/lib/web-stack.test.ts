import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { synthStacks } from '../support/assembly/synth.ts';

const { Web, Intake, Ticketing, Operations } = synthStacks('prod');
const { template } = Web;

const Stage = z.object({
  Properties: z.object({ AccessLogSettings: z.object({ Format: z.string() }) }),
});
const Lanes = z.object({
  DependsOn: z.string().array(),
  Properties: z.object({ RouteSettings: z.record(z.string(), z.record(z.string(), z.number())) }),
});
const Behavior = z.looseObject({
  PathPattern: z.string().optional(),
  CachePolicyId: z.unknown(),
  AllowedMethods: z.string().array().optional(),
  ViewerProtocolPolicy: z.string(),
  OriginRequestPolicyId: z.string(),
});
const DistributionResource = z.object({
  Properties: z.object({
    DistributionConfig: z.looseObject({
      DefaultCacheBehavior: Behavior,
      CacheBehaviors: Behavior.array(),
    }),
  }),
});
const front = DistributionResource.parse(
  Object.values(template.findResources('AWS::CloudFront::Distribution'))[0],
).Properties.DistributionConfig;
const behaviors = [front.DefaultCacheBehavior, ...front.CacheBehaviors];

/** Ids of CloudFront's managed policies. */
const managed = {
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  allViewerExceptHostHeader: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
};

const escaped = (text: string): string => text.replace(/[$(){}+]/g, '\\$&');

const formsOfEmergencies = ['', '/en', '/km'].flatMap((lang) =>
  ['GET', 'POST'].map((method) => `${method} ${lang}/bao-cao/khan-cap`),
);

describe('API Gateway stage and its rate limits', () => {
  test('the API throttles at 500 requests per second', () => {
    Intake.template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
    });
  });

  test('the API has reserved rate limits for emergencies, staff, officers and chat platforms', () => {
    const [stage] = Object.values(Intake.template.findResources('AWS::ApiGatewayV2::Stage'));
    const { RouteSettings } = Lanes.parse(stage).Properties;
    const lane = { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 };
    expect(Object.keys(RouteSettings)).toEqual(
      expect.arrayContaining([
        'POST /api/reports/urgent',
        ...formsOfEmergencies,
        ...['ANY /api/staff/{proxy+}', 'ANY /a/{token}', 'POST /hooks/zalo'],
      ]),
    );
    expect(new Set(Object.values(RouteSettings).map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify(lane)]),
    );
    const routes = Object.keys(Intake.template.findResources('AWS::ApiGatewayV2::Route'));
    expect(Lanes.parse(stage).DependsOn).toEqual(expect.arrayContaining(routes));
  });

  test('requests rejected by a reserved rate limit are counted and raise an alarm', () => {
    const [stage] = Object.values(Intake.template.findResources('AWS::ApiGatewayV2::Stage'));
    for (const route of Object.keys(Lanes.parse(stage).Properties.RouteSettings)) {
      Intake.template.hasResourceProperties('AWS::Logs::MetricFilter', {
        FilterPattern: Match.stringLikeRegexp(escaped(`($.route = "${route}")`)),
        MetricTransformations: [Match.objectLike({ MetricName: 'ReservedLaneThrottled' })],
      });
    }
    Operations.template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ReservedLaneThrottled',
      Threshold: 1,
      EvaluationPeriods: 1,
    });
  });
});

describe('access log and origin secret of the API', () => {
  test('the API access log contains the route but no path, query, IP address or browser', () => {
    const [stage] = Object.values(Intake.template.findResources('AWS::ApiGatewayV2::Stage'));
    const { Format } = Stage.parse(stage).Properties.AccessLogSettings;
    expect(Format).toContain('$context.routeKey');
    expect(Format).not.toMatch(/path|query|identity|sourceIp|userAgent|header|domain/i);
  });

  test('every function behind an API route verifies the origin secret that CloudFront sends', () => {
    const Integration = z.object({
      Properties: z.object({
        IntegrationUri: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
      }),
    });
    const doors = Object.values(
      Intake.template.findResources('AWS::ApiGatewayV2::Integration'),
    ).map(
      (integration) => Integration.parse(integration).Properties.IntegrationUri['Fn::GetAtt'][0],
    );
    expect(doors.length).toBeGreaterThanOrEqual(3);
    const Lambda = z.object({
      Properties: z.object({
        Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
      }),
    });
    const functions = Intake.template.findResources('AWS::Lambda::Function');
    for (const door of doors) {
      const { Variables } = Lambda.parse(functions[door]).Properties.Environment;
      expect(Object.keys(Variables), door).toContain('ORIGIN_SECRET');
      expect(Variables['PORTAL_URL'], door).toBe('https://1022.travinh.gov.vn');
    }
  });

  test('the local stage’s API accepts requests without CloudFront and origin secret', () => {
    const local = synthStacks('local');
    expect(local.Web.template.findResources('AWS::CloudFront::Distribution')).toEqual({});
    expect(JSON.stringify(local.Intake.template.toJSON())).not.toContain('ORIGIN_SECRET');
  });
});

describe('CloudFront cache', () => {
  test('CloudFront caches only lists of areas and services, assets and published answers', () => {
    expect(front.DefaultCacheBehavior.CachePolicyId).toBe(managed.cachingDisabled);
    expect(front.CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual([
      '/api/areas*',
      '/api/services*',
      '/assets/*',
      '/api/known-answers',
      '/api/published*',
      '/gop-y*',
      '/km/gop-y*',
      '/en/gop-y*',
    ]);
    for (const { AllowedMethods } of front.CacheBehaviors) expect(AllowedMethods).toBeUndefined();
    template.allResourcesProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: Match.objectLike({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 3600 }),
    });
  });

  test('cached published answers vary by their own query parameters only', () => {
    template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        ParametersInCacheKeyAndForwardedToOrigin: Match.objectLike({
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: {
            QueryStringBehavior: 'whitelist',
            QueryStrings: ['lang', 'dich-vu', 'sau', 'tim', 'area', 'topic', 'cursor'],
          },
        }),
      },
    });
  });
});

describe('CloudFront distribution of the hotline', () => {
  test('CloudFront does not cache server errors', () => {
    expect(front['CustomErrorResponses']).toEqual(
      [500, 502, 503, 504].map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })),
    );
  });

  test('the origin secret is resolved at deployment, so that no CloudFront template contains it', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Origins: [
          Match.objectLike({
            CustomOriginConfig: Match.objectLike({ OriginProtocolPolicy: 'https-only' }),
            OriginCustomHeaders: [
              {
                HeaderName: 'x-origin-secret',
                HeaderValue: {
                  'Fn::Join': ['', Match.arrayWith(['{{resolve:secretsmanager:'])],
                },
              },
            ],
          }),
        ],
      }),
    });
  });

  test('CloudFront forwards all headers except Host and adds the viewer’s IP address', () => {
    for (const behavior of behaviors) {
      expect(behavior.OriginRequestPolicyId).toBe(managed.allViewerExceptHostHeader);
      expect(behavior['FunctionAssociations']).toEqual([
        expect.objectContaining({ EventType: 'viewer-request' }),
      ]);
    }
  });

  test('CloudFront redirects to HTTPS, requires TLS 1.2 and sends HSTS', () => {
    for (const { ViewerProtocolPolicy } of behaviors) {
      expect(ViewerProtocolPolicy).toBe('redirect-to-https');
    }
    expect(front['ViewerCertificate']).toMatchObject({ MinimumProtocolVersion: 'TLSv1.2_2021' });
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
          ContentTypeOptions: { Override: true },
          ContentSecurityPolicy: { Override: false },
        },
      },
    });
  });

  test('the web ACL of the firewall is attached to CloudFront', () => {
    expect(JSON.stringify(front['WebACLId'])).toContain('HotlineWebEdge-prod');
  });
});

describe('requests that CloudFront forwards', () => {
  const Values = z.record(z.string(), z.object({ value: z.string() }));
  const Forwarded = z.object({ headers: Values, querystring: Values });

  /** Runs the viewer-request function as CloudFront does. */
  const forward = (request: Partial<z.infer<typeof Forwarded>>) => {
    const Code = z.object({ Properties: z.object({ FunctionCode: z.string() }) });
    const [resource] = Object.values(template.findResources('AWS::CloudFront::Function'));
    const { FunctionCode } = Code.parse(resource).Properties;
    const handler = new Function(`${FunctionCode}; return handler;`)();
    const event = { headers: {}, querystring: {}, ...request };
    return Forwarded.parse(handler({ request: event, viewer: { ip: '203.0.113.7' } }));
  };

  test('CloudFront overwrites the client’s IP address header if the client sends one', () => {
    const address = { 'x-viewer-address': { value: '203.0.113.7' } };
    expect(forward({}).headers).toEqual(address);
    expect(forward({ headers: { 'x-viewer-address': { value: '192.0.2.1' } } }).headers).toEqual(
      address,
    );
  });

  test.each([
    ['Ch%E1%BB%A3+%C4%90%C3%AAm', 'chợ đêm'],
    ['%20%20cho%20%20%20dem%20', 'cho dem'],
    ['a'.repeat(500), 'a'.repeat(60)],
    [encodeURIComponent(`${'a'.repeat(59)}😀`), ''],
    ['%E1', ''],
  ])('the search text %s is shortened and in lower case in the cache key', (sent, expected) => {
    const { querystring } = forward({ querystring: { tim: { value: sent }, sau: { value: 'X' } } });
    expect(decodeURIComponent(querystring['tim']?.value ?? '')).toBe(expected);
    expect(querystring['sau']?.value).toBe('X');
  });
});

test('functions get the configured domain for links in messages, or CloudFront’s domain without one', () => {
  const urls = (template: Template) =>
    JSON.stringify(template.findResources('AWS::Lambda::Function')).match(
      /"PORTAL_URL":("[^"]+"|\{.*?\]\]\})/g,
    );
  expect(urls(Intake.template)?.[0]).toBe('"PORTAL_URL":"https://1022.travinh.gov.vn"');
  expect(urls(Ticketing.template)?.[0]).toBe('"PORTAL_URL":"https://1022.travinh.gov.vn"');
  const dev = synthStacks('dev');
  for (const stack of [dev.Intake, dev.Ticketing]) {
    expect(urls(stack.template)?.[0]).toMatch(/https:\/\/.*HotlineWeb-dev.*Distribution/);
  }
});
