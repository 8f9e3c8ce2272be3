/** Caller and contact ids in a contact flow event. */
export type CallerLine = {
  from?: string | null;
  call?: string;
  channel?: 'VOICE' | 'CHAT';
  contact?: string;
};

/** Returns the event that Connect passes to a function, as AWS documents it. */
export function contactFlowEvent(
  parameters: Record<string, string>,
  { from = '+84912345678', call = 'a-call', channel = 'VOICE', contact = call }: CallerLine = {},
) {
  return {
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: {},
        Channel: channel,
        ContactId: contact,
        CustomerEndpoint: from === null ? null : { Address: from, Type: 'TELEPHONE_NUMBER' },
        CustomerId: null,
        Description: null,
        InitialContactId: call,
        InitiationMethod: 'INBOUND',
        InstanceARN: 'arn:aws:connect:ap-southeast-1:123456789012:instance/an-instance',
        LanguageCode: 'vi-VN',
        MediaStreams: { Customer: { Audio: null } },
        Name: null,
        PreviousContactId: contact,
        Queue: null,
        References: {},
        SystemEndpoint: { Address: '+842943822222', Type: 'TELEPHONE_NUMBER' },
      },
      Parameters: parameters,
    },
  };
}
