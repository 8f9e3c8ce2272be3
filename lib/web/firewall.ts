import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { Lang } from '../../core/messages/lang.ts';
import { getErrorResponseText } from '../../core/messages/texts/errors/error-response-text.ts';
import { pathPrefixes } from '../../i18n/languages.ts';
import { reportStepTexts } from '../../i18n/portal.ts';
import type { EdgeConfig } from '../stage-config.ts';

type FirewallProps = Pick<
  EdgeConfig,
  'requestsPerAddress' | 'postsPerAddress' | 'lanePerAddress' | 'lanePostsPerAddress'
>;

/** AWS WAF web access control list that blocks floods and known attacks. It never blocks a report because of its text. */
export class Firewall extends Construct {
  /** Name of the web access control list in CloudWatch metrics. */
  static readonly metricName = 'HotlineFirewall';
  readonly arn: string;

  constructor(scope: Construct, id: string, props: FirewallProps) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: buildVisibilityConfig(Firewall.metricName),
      customResponseBodies: { slower: { contentType: 'TEXT_HTML', content: slowerPage } },
      rules: buildRules(props).map((rule, priority) => ({ ...rule, priority })),
    });
    this.arn = acl.attrArn;
    logBlocked(this, acl);
  }
}

/**
 * Returns the metric settings of a firewall rule. Sampled requests are off, because they would show ticket codes and officer
 * links in the AWS console.
 */
const buildVisibilityConfig = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

type Rule = Omit<CfnWebACL.RuleProperty, 'priority'>;

const buildRules = (limits: FirewallProps): Rule[] => [
  buildManagedRule('KnownAttackers', 'AWSManagedRulesAmazonIpReputationList'),
  buildManagedRule('KnownBadInputs', 'AWSManagedRulesKnownBadInputsRuleSet'),
  buildManagedRule('CommonAttacks', 'AWSManagedRulesCommonRuleSet', countOnlyRuleNames),
  buildRateRule(
    'TooManyPosts',
    limits.postsPerAddress,
    buildAndStatement(
      postStatement,
      buildNotStatement(staffStatement),
      buildNotStatement(emergencyStatement),
    ),
  ),
  buildRateRule(
    'TooManyEmergencies',
    limits.lanePostsPerAddress,
    buildAndStatement(postStatement, emergencyStatement),
  ),
  buildRateRule(
    'TooManyOpenEmergencies',
    limits.lanePerAddress,
    buildAndStatement(buildNotStatement(postStatement), emergencyStatement),
  ),
  buildRateRule(
    'TooManyWithoutToken',
    limits.lanePerAddress,
    buildAndStatement(staffStatement, buildNotStatement(hasToken)),
  ),
  buildRateRule('TooManyRequests', limits.requestsPerAddress),
];

type Statement = CfnWebACL.StatementProperty;

const buildAndStatement = (...statements: Statement[]): Statement => ({
  andStatement: { statements },
});
const buildNotStatement = (statement: Statement): Statement => ({ notStatement: { statement } });

const buildMatchStatement = (
  fieldToMatch: CfnWebACL.FieldToMatchProperty,
  positionalConstraint: string,
  searchString: string,
): Statement => ({
  byteMatchStatement: {
    fieldToMatch,
    positionalConstraint,
    searchString,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});

const postStatement = buildMatchStatement({ method: {} }, 'EXACTLY', 'POST');

/**
 * Firewall statement that matches emergency routes. They have their own limits, so that a flood of other requests from the
 * same IP address cannot block an emergency report.
 */
const emergencyStatement: Statement = {
  orStatement: {
    statements: [
      ...pathPrefixes.map((prefix) => `${prefix}/bao-cao/khan-cap`),
      '/api/reports/urgent',
    ].map((path) => buildMatchStatement({ uriPath: {} }, 'EXACTLY', path)),
  },
};

/**
 * Firewall statement that matches routes of the staff API. They have no limit for POST requests, because many operators
 * share one IP address and the function verifies each token.
 */
const staffStatement = buildMatchStatement({ uriPath: {} }, 'STARTS_WITH', '/api/staff/');

/**
 * Firewall statement that matches requests with an authorization header, valid or not, because the function verifies the
 * token. Requests without this header are limited.
 */
const hasToken: Statement = {
  sizeConstraintStatement: {
    fieldToMatch: { singleHeader: { Name: 'authorization' } },
    comparisonOperator: 'GT',
    size: 0,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
};

/**
 * AWS managed firewall rules that only count matches and never block. Reports and photos are large, and citizens quote links
 * and symbols, so these rules would block genuine reports. The hotline always escapes text, and clients of other systems may
 * send no user agent.
 */
const countOnlyRuleNames = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericRFI_BODY',
  'GenericLFI_BODY',
  'EC2MetaDataSSRF_BODY',
  'NoUserAgent_HEADER',
];

const buildManagedRule = (name: string, group: string, onlyCounted: string[] = []): Rule => ({
  name,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name: group,
      ruleActionOverrides: onlyCounted.map((rule) => ({
        name: rule,
        actionToUse: { count: {} },
      })),
    },
  },
  visibilityConfig: buildVisibilityConfig(name),
});

const buildRateRule = (name: string, limit: number, scopeDownStatement?: Statement): Rule => ({
  name,
  action: {
    block: {
      customResponse: {
        responseCode: 429,
        customResponseBodyKey: 'slower',
        responseHeaders: [{ name: 'retry-after', value: '300' }],
      },
    },
  },
  statement: {
    rateBasedStatement: {
      aggregateKeyType: 'IP',
      evaluationWindowSec: 300,
      limit,
      ...(scopeDownStatement && { scopeDownStatement }),
    },
  },
  visibilityConfig: buildVisibilityConfig(name),
});

/**
 * HTML page that clients receive when the firewall blocks a request. It is written in every language and contains the
 * emergency number 115.
 */
const slowerPage = [
  '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>1022</title>',
  ...Lang.options.map((lang) => {
    const { title, detail } = getErrorResponseText('too-many-requests', lang);
    const danger = reportStepTexts[lang].emergency;
    return `<section lang="${lang}"><h1>${title}</h1><p>${detail}</p><p>${danger.title} <a href="tel:115">${danger.call}</a></p></section>`;
  }),
].join('');

/**
 * Creates a log of requests that the firewall blocked, with IP address and rule, retained for a week. Path, query and
 * credentials are redacted.
 */
function logBlocked(scope: Construct, acl: CfnWebACL): void {
  const log = new LogGroup(scope, 'Blocked', {
    logGroupName: `aws-waf-logs-${Stack.of(scope).stackName}`, // the prefix that WAF requires
    retention: RetentionDays.ONE_WEEK,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const header = (name: string) => ({ singleHeader: { Name: name } });
  new CfnLoggingConfiguration(scope, 'Log', {
    resourceArn: acl.attrArn,
    logDestinationConfigs: [
      Stack.of(scope).formatArn({
        service: 'logs',
        resource: 'log-group',
        resourceName: log.logGroupName,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    ],
    redactedFields: [
      { uriPath: {} },
      { queryString: {} },
      ...['authorization', 'cookie', 'x-report-pin', 'x-report-confirmation', 'referer'].map(
        header,
      ),
    ],
    loggingFilter: {
      DefaultBehavior: 'DROP',
      Filters: [
        {
          Behavior: 'KEEP',
          Requirement: 'MEETS_ANY',
          Conditions: [{ ActionCondition: { Action: 'BLOCK' } }],
        },
      ],
    },
  });
}
