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
 * That a right is for every contact of the instance, told to the security checks: they name what they find by the
 * reference as it is written at last, in the stack of the holder.
 */
export function acknowledgeContacts(holder: IConstruct, instanceArn: string): void {
  holder.node.addValidation({
    validate: () => {
      const instance = Reference.parse(Stack.of(holder).resolve(instanceArn));
      Validations.of(holder).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${instance}/contact/*]`,
        reason:
          'A contact has its id only once it has begun, so the right to begin one is for all of the instance; it reads, changes and ends none.',
      });
      return [];
    },
  });
}
