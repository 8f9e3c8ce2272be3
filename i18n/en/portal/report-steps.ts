import type * as Vi from '../../vi/portal/report-steps.ts';

export const reportStepTexts: typeof Vi.reportStepTexts = {
  next: 'Continue',
  topicTitle: 'What kind of matter is it?',
  topicHint: 'Not sure? We will sort it.',
  detailsTitle: 'A few details',
  detailsHint: 'Leave out what you don’t know.',
  length: {
    limit: (max) => `At most ${max} characters.`,
    left: (count) => `${count} characters left.`,
    over: (count) => `${count} characters too many.`,
  },
  place: {
    title: 'Where did it happen?',
    label: '{hotline.communeTypesLabel}',
    hint: 'Type its name, with or without marks; old names will do. For example: long duc, cau ngang.',
    find: 'Find',
    found: 'Choose the right place',
    within: (district) => `Communes, wards and towns of ${district}`,
    none: {
      district: (typed) =>
        `No commune or ward in {hotline.area} is called “${typed}”. Please type it again, choose by district, or just continue: the hotline will find it.`,
      province: (typed) =>
        `No commune or ward in {hotline.area} is called “${typed}”. Please type it again, choose from the list, or just continue: the hotline will find it.`,
    },
    cut: 'There are more. If yours is missing, please type more of its name.',
    unknown: 'I don’t know',
    browse: {
      district: 'Choose by district',
      province: 'Choose from the list of communes and wards',
    },
    addressLabel: 'Address or landmark',
    addressHint: 'For example: house number, hamlet, near the market, near a school.',
    here: {
      button: 'My location',
      why: 'Your phone will ask whether you allow it. This device finds the commune by itself; the position is written into the address, and only the office in charge reads it.',
      searching: 'Looking for your position…',
      failed:
        'The phone doesn’t tell its position. Please type the commune and write the address in words.',
      imprecise:
        'The position is not precise enough, so it was not written. Please try again outdoors, or type the commune.',
      written: 'Your position stands in the address now. You can change or delete it.',
      outside:
        'This position is outside {hotline.area}. If it happened elsewhere, please type the commune.',
      isIt: (commune) => `${commune}, is that right?`,
      which: 'Where are you?',
      yes: 'Yes',
      elsewhere: 'No, somewhere else',
      chosen: (commune) => `${commune} is chosen. To change it, type another name.`,
    },
    position: 'Vị trí:',
  },
  textPhotos: 'Photos come later: once you have a code, you can send several.',
  sender: {
    title: 'About you',
    anonymous: 'Do you want to give a name?',
    no: 'No, send anonymously',
    yes: 'Yes, I give a name',
    business: {
      name: 'Name of the business',
      taxNumber: 'Tax number',
      taxNumberHint:
        '10 digits; a branch has 13; a household business may give 12 digits of identification.',
    },
    sealed: 'The office reads the text; name and contact are sealed.',
    reach: 'How can we reach you?',
    reachHint:
      'Optional. With a phone number or an e-mail we tell you when there is an answer; without one you look with code and PIN.',
    contactHint:
      'Please leave a phone number or an e-mail address: the unit that helps you often has a question.',
    otherLanguage: '',
    notifyBy: {
      label: 'How do you want to get messages?',
      zalo: 'Zalo',
      zaloHint:
        'We pass your number to Zalo, which sends the message. If it does not arrive, we send an SMS.',
      sms: 'SMS',
      email: 'E-mail',
      none: 'No messages',
      noneHint: 'You look yourself, with code and PIN.',
    },
    receipt: {
      label: 'Send code and PIN to my phone, too',
      hint: 'You see code and PIN as soon as you have sent this. Choose it only if you cannot note them down.',
    },
  },
  check: {
    title: 'Check before you send',
    change: 'Change',
    rows: {
      service: 'You need',
      topic: 'Kind of matter',
      place: 'Where',
      text: 'What',
      sender: 'Sender',
      reach: 'Reached by',
    },
    nothing: 'Not given',
    anonymous: 'Anonymous',
    person: 'A person',
    business: 'A business',
    noContact: {
      title: 'We can’t reach you yet',
      why: 'A request for support can often be settled only after a question to you. Please give a phone number or an e-mail; both are sealed.',
      add: 'Add phone number or e-mail',
      orSend: 'If you don’t, just send it and look for the answer with code and PIN.',
    },
    send: 'Send',
  },
  hint: {
    title: 'Is it about this?',
    yes: (topic) => `Yes, choose “${topic}”`,
    no: 'If not, just send it as it is.',
  },
  emergency: {
    title: 'Is a life in danger? Call 115 now; don’t wait for an answer.',
    call: 'Call 115',
    also: 'After the call you can still send this.',
  },
  repeats: {
    title: 'Has somebody reported this already?',
    counted: (count, days) =>
      `In the last ${days} days there were at least ${count} reports of this kind in this commune.`,
    countedWhy:
      'We don’t show them, to protect whoever sent them. Please send yours: each report is answered, and the same matters are joined.',
    listed: (days) => `In the last ${days} days, of the same kind and place:`,
    sentAt: (day) => `Sent ${day}`,
    follow: 'Follow this one instead of sending',
    orSend: 'If yours is another matter, just send it.',
  },
  offline: {
    title: 'No connection',
    lines: [
      'Nothing was sent yet. Your draft is still on this device.',
      'Once you are online, please go back to the page before and press Continue. You can also call 1022 without the internet.',
    ],
    again: 'Try again',
  },
  photos: {
    sending: 'Sending…',
    sent: 'Received',
    failed: 'Not sent yet. Your report is there all the same.',
    again: 'Send this photo again',
  },
  receipt: {
    copy: 'Copy code and PIN',
    copied: 'Copied',
    picture: 'Save as picture',
    print: 'Print',
    share: 'Send the code to my Zalo',
    closing: 'A shared device? Please close this page once you have copied code and PIN.',
  },
  draft: {
    kept: 'What you write is kept on this device for a lost connection, and deleted once it is sent.',
    shared: 'A shared device? Please delete the draft before you leave.',
    clear: 'Delete the draft',
    cleared: 'The draft on this device is deleted.',
    found: 'There is an unsent draft on this device.',
    use: 'Go on with the draft',
  },
};
