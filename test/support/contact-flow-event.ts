/** Who is on the line, in which contact of which call. */
export type Line = {
  from?: string | null;
  call?: string;
  channel?: 'VOICE' | 'CHAT';
  contact?: string;
};

/** What Connect sends to a function, as its documentation records it. */
export const contactFlowEvent = (
  parameters: Record<string, string>,
  { from = '+84912345678', call = 'a-call', channel = 'VOICE', contact = call }: Line = {},
) => ({
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
});
