import {
  AssociatePhoneNumberContactFlowCommand,
  ConnectClient,
  DisassociatePhoneNumberContactFlowCommand,
  InvalidParameterException,
  ResourceNotFoundException,
} from '@aws-sdk/client-connect';

type ClaimedNumber = { number: string; instance: string };

/** Extracts the resource id from an ARN, because Connect's API accepts only ids. */
const extractArnId = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

/** Creates a client for associating phone numbers with Connect contact flows. */
export function createPhoneNumberClient(client = new ConnectClient({})) {
  return {
    /** Associates a phone number with a contact flow. Returns false if the Connect instance has no such number or flow. */
    lead: async ({
      number,
      instance,
      flow,
    }: ClaimedNumber & { flow: string }): Promise<boolean> => {
      try {
        await client.send(
          new AssociatePhoneNumberContactFlowCommand({
            PhoneNumberId: extractArnId(number),
            InstanceId: extractArnId(instance),
            ContactFlowId: extractArnId(flow),
          }),
        );
        return true;
      } catch (error) {
        if (isUnknown(error)) return false;
        throw error;
      }
    },
    /** Removes a phone number's association with its contact flow. Succeeds if the number no longer exists. */
    release: async ({ number, instance }: ClaimedNumber): Promise<void> => {
      try {
        await client.send(
          new DisassociatePhoneNumberContactFlowCommand({
            PhoneNumberId: extractArnId(number),
            InstanceId: extractArnId(instance),
          }),
        );
      } catch (error) {
        if (!isUnknown(error)) throw error;
      }
    },
  };
}

const isUnknown = (error: unknown): boolean =>
  error instanceof ResourceNotFoundException || error instanceof InvalidParameterException;
