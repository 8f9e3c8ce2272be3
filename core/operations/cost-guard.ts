/** What is given up when money runs out, the first first, and what never is. */
export type Ceiling = {
  of: string;
  /** Where the number stands, and who may change it. */
  set: string;
  /** What happens by itself when it is reached. */
  thenByItself: string;
  /** What a person switches off next. */
  thenByHand: string;
};

/**
 * The ceilings of what costs, in the order in which things are switched off. Registering a report is never among them: a
 * ticket is the cheapest thing there is.
 */
export const costGuard = {
  ceilings: [
    {
      of: 'one number’s SMS',
      set: 'life.sms.perNumberAndDay in the directory',
      thenByItself:
        'that number hears by e-mail, or not, until midnight; answers and codes have as many again, and answers wait for the next day',
      thenByHand: 'nothing',
    },
    {
      of: 'a ticket’s SMS',
      set: 'life.sms.perTicket in the directory',
      thenByItself: 'its citizen hears by e-mail, or reads the portal; answers and codes go on',
      thenByHand: 'nothing',
    },
    {
      of: 'a day’s messages',
      set: 'life.budget in the directory; alarms come at 50, 80 and 100 percent',
      thenByItself:
        'SMS stop in the order of givesWay, the rest at the whole sum; never P1 alerts, results and codes',
      thenByHand: 'change usdPerDay or givesWay, which works within a minute',
    },
    {
      of: 'a day’s SMS about emergencies',
      set: 'life.emergencies.smsPerDay in the directory',
      thenByItself: 'the rest goes by e-mail until midnight',
      thenByHand: 'nothing',
    },
    {
      of: 'a month’s SMS',
      set: 'smsBudgetUsd of the stage; the alarm comes at four fifths',
      thenByItself: 'AWS sends no SMS until the first of next month',
      thenByHand: 'at four fifths: lower usdPerDay so far that the rest lasts',
    },
    {
      of: 'the account’s month',
      set: 'monthlyBudgetUsd of the stage; who is on duty hears at half, four fifths and the whole',
      thenByItself: 'nothing is switched off: people decide',
      thenByHand:
        'in this order: calls to operators (phone to self-registration), recordings, callbacks, webhooks',
    },
    {
      of: 'calls at once',
      set: 'phone.maxContacts of the stage, and the quota of Amazon Connect',
      thenByItself: 'whoever comes then is led on to register by keypad',
      thenByHand: 'the phone one step further: self-registration, callback, sms-link',
    },
    {
      of: 'requests to the web address',
      set: 'requestsPerSecond and edge.requestsPerAddress of the stage',
      thenByItself: 'the rest is refused with 429, and the browser tries again',
      thenByHand: 'lower requestsPerAddress for the address that does it',
    },
  ] satisfies Ceiling[],
} as const;
