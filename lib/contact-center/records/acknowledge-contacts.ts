import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import * as z from 'zod';

const Reference = z.union([
  z.string(),
  z.strictObject({ Ref: z.string() }).transform(({ Ref }) => `<${Ref}>`),
  z
    .strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform(({ 'Fn::GetAtt': [id, attribute] }) => `<${id}.${attribute}>`),
  z.unknown().transform((other) => JSON.stringify(other)),
]);

/**
 * Acknowledges the cdk-nag finding that an IAM permission covers all contacts of the Connect instance. The finding's id
 * contains the instance ARN as the stack renders it, so it is only known at validation time.
 */
export function acknowledgeContactWildcardFinding(holder: IConstruct, instanceArn: string): void {
  holder.node.addValidation({
    validate: () => {
      const instance = Reference.parse(Stack.of(holder).resolve(instanceArn));
      Validations.of(holder).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${instance}/contact/*]`,
        reason:
          'A contact has no id before it starts, so the permission to start contacts covers the whole instance. It does not allow reading, changing or ending contacts.',
      });
      return [];
    },
  });
}
