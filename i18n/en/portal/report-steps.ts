import type * as Vi from '../../vi/portal/report-steps.ts';

export const reportStepTexts: typeof Vi.reportStepTexts = {
  next: 'Continue',
  groupTitle: 'General topic',
  topicTitle: 'Specific topic',
  topicHint: 'If you are not sure, we will choose it for you.',
  detailsTitle: 'Details',
  detailsHint: 'Leave empty what you don’t know.',
  length: {
    limit: (max) => `At most ${max} characters.`,
    left: (count) => `${count} characters left.`,
    over: (count) => `${count} characters too many.`,
  },
  place: {
    title: 'Where did it happen?',
    label: '{hotline.communeTypesLabel}',
    hint: 'Type its name, with or without accents. Old names work too. For example: long duc, cau ngang.',
    find: 'Find',
    found: 'Choose the right place',
    within: (district) => `Communes, wards and towns of ${district}`,
    none: {
      district: (typed) =>
        `No commune or ward in {hotline.area} is called “${typed}”. Please type it again, choose by district, or just continue: the hotline will find it.`,
      province: (typed) =>
        `No commune or ward in {hotline.area} is called “${typed}”. Please type it again, choose from the list, or just continue: the hotline will find it.`,
    },
    cut: 'There are more places. If yours is missing, please type more of its name.',
    unknown: 'I don’t know',
    browse: {
      district: 'Choose by district',
      province: 'Choose from the list of communes and wards',
    },
    addressLabel: 'Address or landmark',
    addressHint: 'For example: house number, hamlet, near the market, near a school.',
    here: {
      button: 'My location',
      why: 'Your phone will ask for permission. This device finds the commune itself; the position is added to the address, and only the office in charge can read it.',
      searching: 'Looking for your position…',
      failed: 'We could not get your position. Please type the commune and enter the address.',
      imprecise:
        'The position is not precise enough, so it was not added. Please try again outdoors, or type the commune.',
      written: 'Your position was added to the address. You can change or delete it.',
      outside:
        'This position is outside {hotline.area}. If it happened elsewhere, please type the commune.',
      near: (distance) =>
        `This position is in no commune of {hotline.area}. The nearest one is about ${distance} away.`,
      isIt: (commune) => `${commune}, is that right?`,
      which: 'Where are you?',
      yes: 'Yes',
      elsewhere: 'No, somewhere else',
      chosen: (commune) => `You chose ${commune}. To change it, type another name.`,
    },
    position: 'Vị trí:',
  },
  textPhotos: 'You can send photos later, once you have a code.',
  sender: {
    title: 'About you',
    anonymous: 'Your name',
    no: 'Send anonymously',
    yes: 'Give my name',
    business: {
      name: 'Name of the business',
      taxNumber: 'Tax number',
      unlessAnonymous: (choice) =>
        `Name and tax number are kept private. If you choose “${choice}” below, they are not sent.`,
      taxNumberHint:
        '10 digits for a company, 13 for a branch; a household business can give a 12-digit personal ID.',
    },
    sealed:
      'The office in charge only reads the text; your name and contact details are kept private.',
    reach: 'Contact details',
    reachHint:
      'Optional. If you leave a phone number or email address, we notify you when there is an answer. If not, check with your code and PIN.',
    contactHint:
      'Please leave a phone number or email address: the office that helps you often needs to ask you something.',
    otherLanguage: '',
    notifyBy: {
      label: 'How to notify you',
      zalo: 'Zalo',
      zaloHint:
        'We give your number to Zalo to send the message. If it does not arrive, we send an SMS.',
      sms: 'SMS',
      smsHint: 'Only if you enter a phone number. Without it, check with your code and PIN.',
      email: 'Email',
      none: 'No messages',
      noneHint: 'You check yourself with your code and PIN.',
    },
    receipt: {
      label: 'Also send me the code and PIN',
      hint: 'You see the code and PIN as soon as you send the report. Choose this only if you cannot note them down.',
    },
  },
  check: {
    title: 'Check before you send',
    change: 'Change',
    rows: {
      service: 'What it is about',
      topic: 'Topic',
      place: 'Where it happened',
      text: 'Description',
      sender: 'Sender',
      reach: 'Notify me by',
    },
    nothing: 'Not given',
    anonymous: 'Anonymous',
    person: 'A person',
    business: 'A business',
    invalid: {
      title: 'Some details are not valid',
      orSend:
        'You can send an emergency at once. Details that you do not correct are left out; you can add them later with your code and PIN.',
    },
    noContact: {
      title: 'No contact details yet',
      why: 'We often need to ask you something before we can help. Please leave a phone number or email address, which is kept private.',
      add: 'Add a phone number or email address',
      orSend: 'You can also send the request without them and check with your code and PIN.',
    },
    send: 'Send',
  },
  hint: {
    title: 'Is it about this?',
    yes: (topic) => `Yes, choose “${topic}”`,
    no: 'If not, send it as it is.',
  },
  emergency: {
    title: 'Is a life in danger? Call 115 now; don’t wait for an answer.',
    hurt: 'Is somebody hurt or very ill? Call 115 now.',
    call: 'Call 115',
    also: 'After the call you can still send this.',
    sent: 'Your report has been sent. An operator looks at it at once, before other reports.',
  },
  repeats: {
    title: 'Someone may have reported this already',
    counted: (count, days) =>
      `In the last ${days} days there were at least ${count} reports of this kind in this commune.`,
    countedWhy:
      'To protect the senders, we do not show their reports. Please send yours: every report is answered, and reports of the same problem are handled together.',
    listed: (days) => `In the last ${days} days, about the same topic and place:`,
    sentAt: (day) => `Sent ${day}`,
    follow: 'Track this report instead',
    orSend: 'If yours is about something else, please send it.',
  },
  offline: {
    title: 'No connection',
    lines: [
      'Your report may not have been sent. Your draft is still on this device.',
      'When you are online again, press “Try again”: it sends what you entered and no second report. You can call 1022 without the internet.',
    ],
    retry: 'Try again',
    home: 'To the home page',
  },
  photos: {
    sending: 'Sending…',
    sent: 'Received',
    failed: 'Not sent yet. Your report is safe.',
    again: 'Send this photo again',
  },
  receipt: {
    copy: 'Copy code and PIN',
    copied: 'Copied',
    picture: 'Save as picture',
    print: 'Print',
    share: 'Send the code to my Zalo',
  },
  draft: {
    kept: 'What you write is saved on this device in case you lose the connection, and deleted once it is sent.',
    shared: 'On a shared device, please delete the draft before you leave.',
    clear: 'Delete the draft',
    cleared: 'The draft on this device was deleted.',
    found: 'There is a draft on this device that has no code yet.',
    use: 'Continue with the draft',
  },
};
