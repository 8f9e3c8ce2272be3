import type * as Vi from '../../vi/portal/photos.ts';

type Bounds = { perTicket: number; maxBytes: number };

const megabytes = ({ maxBytes }: Bounds): number => Math.floor(maxBytes / (1024 * 1024));

export const photoTexts: typeof Vi.photoTexts = {
  title: 'Photos',
  one: (number, of) => `Photo ${number} of ${of}, open the large one`,
  short: 'You can open photos for 5 minutes. After that, please reload this page.',
  add: 'Send a photo',
  label: 'Choose a photo',
  hint: (bounds) =>
    `JPEG or PNG, at most ${megabytes(bounds)}\u00a0MB. One at a time, at most ${bounds.perTicket} photos.`,
  privacy:
    'Place, time and the name of the camera are removed from the photo. The hotline and the office in charge can see it, so do not show your own face, home or documents.',
  button: 'Send this photo',
  sendNote: 'If the connection fails, send it again: a photo sent twice is stored only once.',
  done: 'Photo received. The hotline and the office in charge can see it.',
  pinFirst: 'Please enter the PIN and choose the photo again. It was not received yet.',
  picker: {
    title: 'Photos',
    aside: 'optional',
    hint: ({ perTicket }) =>
      `At most ${perTicket} photos. Your device makes them smaller and removes the place, time and camera name. They stay on this device until the report has a code.`,
    avoid:
      'The hotline and the office in charge can see them, so do not show your own face, home or documents.',
    take: 'Take a photo',
    choose: 'Choose photos',
    attach: 'Add photos',
    preparing: 'Making the photo smaller…',
    added: 'Photos: {count}. They will be sent as soon as the report has a code.',
    removed: 'Photo removed.',
    remove: 'Remove photo {number}',
    alt: 'Your photo {number}',
    full: 'There are already {max} photos. Please remove one to add another.',
    unreadable:
      'This device can’t open “{name}”. Please choose another photo, or take a screenshot of it.',
    noSpace:
      'This device has no space for the photo. You can send photos once the report has a code.',
  },
  drop: 'Don’t send this photo',
  result: 'Photos from the office',
  shows: { before: 'Before the work', after: 'After the work' },
};
