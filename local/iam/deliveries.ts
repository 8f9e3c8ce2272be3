import * as z from 'zod';
import { readHttpApiRoutes } from '../http-api/routes.ts';
import {
  type AwsServiceAccessReader,
  getDeliveryIamAction,
  getResourceArn,
  getRoleName,
} from './delivery.ts';
import { listMessageDeliveries } from './message-deliveries.ts';

const apiRoutes: AwsServiceAccessReader = (resources) =>
  resources
    .ofType(['AWS::ApiGatewayV2::Api'], z.object({}))
    .flatMap(({ region, account, identity }) =>
      readHttpApiRoutes(resources).map(({ routeKey, functionArn }) => {
        const [method = '', path = ''] =
          routeKey === '$default' ? ['*', '$default'] : routeKey.split(' ');
        const place = `${method === 'ANY' ? '*' : method}/${path.replace(/^\//, '')}`;
        const api = `arn:aws:execute-api:${region}:${account}:${identity.ref}`;
        return {
          ...{ service: 'apigateway.amazonaws.com', sourceArn: `${api}/$default/${place}` },
          ...{ action: getDeliveryIamAction(functionArn), resource: functionArn },
        };
      }),
    );

const connectFunctions: AwsServiceAccessReader = (resources) =>
  resources
    .ofType(
      ['AWS::Connect::IntegrationAssociation'],
      z.object({ InstanceId: z.string(), IntegrationArn: z.string(), IntegrationType: z.string() }),
    )
    .filter(({ properties }) => properties.IntegrationType === 'LAMBDA_FUNCTION')
    .map(({ properties: { InstanceId, IntegrationArn } }) => ({
      ...{ service: 'connect.amazonaws.com', sourceArn: InstanceId },
      ...{ action: getDeliveryIamAction(IntegrationArn), resource: IntegrationArn },
    }));

/**
 * Lists the deliveries of failed events from Lambda to a function's failure queue. Lambda uses the function's role for these
 * deliveries.
 */
const failedEvents: AwsServiceAccessReader = (resources) => {
  const functions = resources.ofType(['AWS::Lambda::Function'], z.object({ Role: z.string() }));
  const Failed = z.object({
    FunctionName: z.string(),
    DestinationConfig: z
      .object({ OnFailure: z.object({ Destination: z.string() }).optional() })
      .optional(),
  });
  return resources
    .ofType(['AWS::Lambda::EventInvokeConfig', 'AWS::Lambda::EventSourceMapping'], Failed)
    .flatMap(({ properties: { FunctionName, DestinationConfig } }) => {
      const resource = DestinationConfig?.OnFailure?.Destination;
      const found = functions.find(({ identity }) => identity.ref === FunctionName);
      return resource && found
        ? [
            {
              ...{ service: 'lambda.amazonaws.com', role: getRoleName(found.properties.Role) },
              ...{ action: getDeliveryIamAction(resource), resource },
            },
          ]
        : [];
    });
};

const stateMachines: AwsServiceAccessReader = (resources) =>
  resources
    .ofType(
      ['AWS::StepFunctions::StateMachine'],
      z.object({ RoleArn: z.string(), DefinitionString: z.string() }),
    )
    .flatMap((machine) =>
      [...new Set(machine.properties.DefinitionString.match(/arn:aws:lambda:[^"]+/g))].map(
        (resource) => ({
          ...{ service: 'states.amazonaws.com', sourceArn: getResourceArn(machine) },
          ...{ role: getRoleName(machine.properties.RoleArn) },
          ...{ action: 'lambda:InvokeFunction', resource },
        }),
      ),
    );

const trails: AwsServiceAccessReader = (resources) =>
  resources
    .ofType(['AWS::CloudTrail::Trail'], z.object({ S3BucketName: z.string() }))
    .flatMap((trail) => {
      const bucket = `arn:aws:s3:::${trail.properties.S3BucketName}`;
      const from = { service: 'cloudtrail.amazonaws.com', sourceArn: getResourceArn(trail) };
      const context = { 's3:x-amz-acl': ['bucket-owner-full-control'] };
      return [
        { ...from, action: 's3:GetBucketAcl', resource: bucket },
        {
          ...from,
          action: 's3:PutObject',
          resource: `${bucket}/AWSLogs/${trail.account}/x`,
          context,
        },
      ];
    });

const accessLogs: AwsServiceAccessReader = (resources) =>
  resources
    .ofType(
      ['AWS::S3::Bucket'],
      z.object({
        LoggingConfiguration: z.object({ DestinationBucketName: z.string() }).optional(),
      }),
    )
    .flatMap((bucket) => {
      const to = bucket.properties.LoggingConfiguration?.DestinationBucketName;
      return to
        ? [
            {
              ...{ service: 'logging.s3.amazonaws.com', sourceArn: getResourceArn(bucket) },
              ...{ action: 's3:PutObject', resource: `arn:aws:s3:::${to}/x` },
              context: { 'aws:SourceAccount': [bucket.account] },
            },
          ]
        : [];
    });

/**
 * Lists the requests that Amazon Connect itself makes: it reads recordings that contact flows play, and publishes chat
 * messages to a function's SNS topic.
 */
const connectItself: AwsServiceAccessReader = (resources) => {
  const instances = resources.ofType(['AWS::Connect::Instance'], z.object({}));
  const flows = resources.ofType(
    ['AWS::Connect::ContactFlow', 'AWS::Connect::ContactFlowModule'],
    z.object({ Content: z.string() }),
  );
  const buckets = new Set(
    flows.flatMap(({ properties: { Content } }) =>
      [...Content.matchAll(/https:\/\/([a-z0-9-]+)\.s3\./g)].map(([, bucket = '']) => bucket),
    ),
  );
  const Environment = z.object({ Variables: z.record(z.string(), z.string()) }).optional();
  const topics = new Set(
    resources
      .ofType(['AWS::Lambda::Function'], z.object({ Environment }))
      .flatMap(({ properties }) => properties.Environment?.Variables['CHAT_TOPIC'] ?? []),
  );
  return instances.flatMap((instance) => {
    const from = { service: 'connect.amazonaws.com', sourceArn: getResourceArn(instance) };
    return [
      ...[...buckets].map((bucket) => ({
        ...from,
        ...{ action: 's3:GetObject', resource: `arn:aws:s3:::${bucket}/vi/welcome.wav` },
      })),
      ...[...topics].map((topic) => ({ ...from, action: 'sns:Publish', resource: topic })),
    ];
  });
};

const readers = [
  ...[listMessageDeliveries, apiRoutes, connectFunctions, connectItself],
  ...[failedEvents, stateMachines, trails, accessLogs],
];

/** Lists all deliveries of AWS services to resources of the cloud assembly. */
export const listAwsServiceDeliveries: AwsServiceAccessReader = (resources) =>
  readers.flatMap((read) => read(resources));
