import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { synthStack } from '../../support/assembly/synth.ts';

const { stack, template: edge } = synthStack('prod', 'WebEdge');
const Acl = z.object({
  Properties: z.object({
    Scope: z.literal('CLOUDFRONT'),
    Rules: z.array(z.looseObject({ Name: z.string(), Priority: z.number() })),
  }),
});
const [acl] = Object.values(edge.findResources('AWS::WAFv2::WebACL'));
const rules = JSON.stringify(Acl.parse(acl).Properties.Rules);

const Limit = z.object({
  Statement: z.object({
    RateBasedStatement: z.object({
      Limit: z.number(),
      ScopeDownStatement: z
        .object({ AndStatement: z.object({ Statements: z.unknown() }) })
        .optional(),
    }),
  }),
});

const limit = (name: string) =>
  Limit.parse(Acl.parse(acl).Properties.Rules.find(({ Name }) => Name === name)).Statement
    .RateBasedStatement;
const limitOf = (name: string): number => limit(name).Limit;

/** Returns the conditions on requests that a rate limit counts. */
const counted = (name: string): unknown => limit(name).ScopeDownStatement?.AndStatement.Statements;

const matching = (PositionalConstraint: string, SearchString: string) => ({
  ByteMatchStatement: expect.objectContaining({ PositionalConstraint, SearchString }),
});
const not = (Statement: unknown) => ({ NotStatement: { Statement } });
const posts = matching('EXACTLY', 'POST');
const staff = matching('STARTS_WITH', '/api/staff/');
const emergencies = {
  OrStatement: {
    Statements: [
      '/bao-cao/khan-cap',
      '/km/bao-cao/khan-cap',
      '/en/bao-cao/khan-cap',
      '/api/reports/urgent',
    ].map((path) => matching('EXACTLY', path)),
  },
};
const hasToken = {
  SizeConstraintStatement: expect.objectContaining({
    ComparisonOperator: 'GT',
    Size: 0,
    FieldToMatch: { SingleHeader: { Name: 'authorization' } },
  }),
};

describe('web application firewall', () => {
  test('the firewall and the certificate are in us-east-1, as CloudFront requires', () => {
    expect(stack.environment.region).toBe('us-east-1');
    edge.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: '1022.travinh.gov.vn',
      ValidationMethod: 'DNS',
    });
  });

  test('the firewall uses the AWS managed rules for malicious IP addresses, bad inputs and common attacks', () => {
    for (const group of [
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ]) {
      expect(rules).toContain(group);
    }
  });

  test.each(['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericRFI_BODY'])(
    'the firewall rule %s counts requests without blocking, because citizens’ texts may match it',
    (rule) => {
      expect(rules).toContain(`{"ActionToUse":{"Count":{}},"Name":"${rule}"}`);
    },
  );

  test('a client over the firewall’s rate limit gets a readable page with Retry-After', () => {
    const limits = rules.match(/"RateBasedStatement"/g) ?? [];
    expect(limits).not.toEqual([]);
    expect(rules.match(/"ResponseCode":429/g)).toHaveLength(limits.length);
    expect(rules).toContain('{"Name":"retry-after","Value":"300"}');
    edge.hasResourceProperties('AWS::WAFv2::WebACL', {
      CustomResponseBodies: {
        slower: {
          ContentType: 'TEXT_HTML',
          Content: Match.stringLikeRegexp('gọi 1022.*tel:115.*call 1022.*tel:115'),
        },
      },
    });
  });

  test('the firewall logs blocked requests without paths, queries, cookies and credentials', () => {
    edge.hasResourceProperties('AWS::WAFv2::LoggingConfiguration', {
      LoggingFilter: { DefaultBehavior: 'DROP' },
      RedactedFields: Match.arrayWith([
        { UriPath: {} },
        { QueryString: {} },
        { SingleHeader: { Name: 'authorization' } },
        { SingleHeader: { Name: 'cookie' } },
        { SingleHeader: { Name: 'x-report-pin' } },
      ]),
    });
    expect(rules).not.toContain('"SampledRequestsEnabled":true');
  });
});

describe('firewall rate limits per IP address', () => {
  test('the firewall’s rate limit for POST requests per IP address excludes staff requests', () => {
    expect(counted('TooManyPosts')).toEqual([posts, not(staff), not(emergencies)]);
  });

  test('the firewall has a separate and higher rate limit for emergencies', () => {
    expect(counted('TooManyEmergencies')).toEqual([posts, emergencies]);
    expect(limitOf('TooManyEmergencies')).toBeGreaterThan(limitOf('TooManyPosts'));
    expect(limitOf('TooManyEmergencies')).toBeLessThan(limitOf('TooManyRequests'));
  });

  test('firewall limits prevent a few IP addresses from using up the API’s emergency and staff rate limits', () => {
    expect(counted('TooManyOpenEmergencies')).toEqual([not(posts), emergencies]);
    expect(counted('TooManyWithoutToken')).toEqual([staff, not(hasToken)]);
    for (const name of ['TooManyOpenEmergencies', 'TooManyWithoutToken']) {
      expect((20 * limitOf(name)) / 300, name).toBeLessThan(100); // requests per second and route
    }
  });

  test('the firewall’s response page is smaller than the 4 kB that WAF allows', () => {
    const Bodies = z.object({
      Properties: z.object({
        CustomResponseBodies: z.object({ slower: z.object({ Content: z.string() }) }),
      }),
    });
    const { Content } = Bodies.parse(acl).Properties.CustomResponseBodies.slower;
    expect(Buffer.byteLength(Content)).toBeLessThan(4096);
  });
});
