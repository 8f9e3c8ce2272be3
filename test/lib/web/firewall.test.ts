import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { hotlineApp } from '../../support/synth.ts';

const app = hotlineApp('prod');
const stack = Stack.of(app.node.findChild('HotlineWebEdge-prod'));
const edge = Template.fromStack(stack);
const Acl = z.object({
  Properties: z.object({
    Scope: z.literal('CLOUDFRONT'),
    Rules: z.array(z.looseObject({ Name: z.string(), Priority: z.number() })),
  }),
});
const [acl] = Object.values(edge.findResources('AWS::WAFv2::WebACL'));
const rules = JSON.stringify(Acl.parse(acl).Properties.Rules);

/** Which requests a limit counts. */
const Posts = z.object({
  Statement: z.object({
    RateBasedStatement: z.object({
      ScopeDownStatement: z.object({ AndStatement: z.object({ Statements: z.unknown() }) }),
    }),
  }),
});

describe('the firewall', () => {
  test('and the certificate are where CloudFront looks for them', () => {
    expect(stack.region).toBe('us-east-1');
    edge.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: '1022.travinh.gov.vn',
      ValidationMethod: 'DNS',
    });
  });

  test('knows attackers, bad inputs and common attacks', () => {
    for (const group of [
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ]) {
      expect(rules).toContain(group);
    }
  });

  test.each(['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericRFI_BODY'])(
    'loses no report for its words or its length: %s counts only',
    (rule) => {
      expect(rules).toContain(`{"ActionToUse":{"Count":{}},"Name":"${rule}"}`);
    },
  );

  test('slows down one address, in words that a person can read, with a time to try again', () => {
    expect(rules.match(/"ResponseCode":429/g)).toHaveLength(2);
    expect(rules).toContain('{"Name":"retry-after","Value":"300"}');
    edge.hasResourceProperties('AWS::WAFv2::WebACL', {
      CustomResponseBodies: {
        slower: {
          ContentType: 'TEXT_HTML',
          Content: Match.stringLikeRegexp('gọi 1022.*call 1022'),
        },
      },
    });
  });

  test('logs what it blocks and nothing that opens a ticket or says whose it is', () => {
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

  test('doesn’t take staff who do many things in a row for a flood: their token is asked each time', () => {
    const found = Acl.parse(acl).Properties.Rules.find(({ Name }) => Name === 'TooManyPosts');
    const { ScopeDownStatement } = Posts.parse(found).Statement.RateBasedStatement;
    const matching = (positionalConstraint: string, searchString: string) => ({
      ByteMatchStatement: expect.objectContaining({
        PositionalConstraint: positionalConstraint,
        SearchString: searchString,
      }),
    });
    expect(ScopeDownStatement.AndStatement.Statements).toEqual([
      matching('EXACTLY', 'POST'),
      { NotStatement: { Statement: matching('STARTS_WITH', '/api/staff/') } },
    ]);
  });
});
