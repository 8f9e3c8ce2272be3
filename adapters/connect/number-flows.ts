import {
  AssociatePhoneNumberContactFlowCommand,
  ConnectClient,
  DisassociatePhoneNumberContactFlowCommand,
  InvalidParameterException,
  ResourceNotFoundException,
} from '@aws-sdk/client-connect';

type Number = { number: string; instance: string };

/** Both are named by their ARNs, the service wants what stands at the end. */
const idOf = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

/** Which flow a number leads to. */
export const numberFlows = (client = new ConnectClient({})) => ({
  /** False where the instance has no such number, or no such flow. */
  lead: async ({ number, instance, flow }: Number & { flow: string }): Promise<boolean> => {
    try {
      await client.send(
        new AssociatePhoneNumberContactFlowCommand({
          PhoneNumberId: idOf(number),
          InstanceId: idOf(instance),
          ContactFlowId: idOf(flow),
        }),
      );
      return true;
    } catch (error) {
      if (isUnknown(error)) return false;
      throw error;
    }
  },
  /** A number that is gone leads nowhere already. */
  release: async ({ number, instance }: Number): Promise<void> => {
    try {
      await client.send(
        new DisassociatePhoneNumberContactFlowCommand({
          PhoneNumberId: idOf(number),
          InstanceId: idOf(instance),
        }),
      );
    } catch (error) {
      if (!isUnknown(error)) throw error;
    }
  },
});

const isUnknown = (error: unknown): boolean =>
  error instanceof ResourceNotFoundException || error instanceof InvalidParameterException;
