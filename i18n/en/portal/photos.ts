import type * as Vi from '../../vi/portal/photos.ts';

type Bounds = { perTicket: number; maxBytes: number };

const megabytes = ({ maxBytes }: Bounds): number => Math.floor(maxBytes / (1024 * 1024));

export const photoTexts: typeof Vi.photoTexts = {
  title: 'Photos',
  one: (number, of) => `Photo ${number} of ${of}, open the large one`,
  short: 'The link to a photo works for 5 minutes. After that, please reload this page.',
  add: 'Send a photo',
  label: 'Choose a photo',
  hint: (bounds) =>
    `JPEG or PNG, at most ${megabytes(bounds)} MB. One at a time, at most ${bounds.perTicket} photos.`,
  privacy:
    'Place, time and the name of the camera are removed from the photo. The hotline and the unit in charge can see it: please don’t show your own face, home or papers.',
  button: 'Send this photo',
  sendNote: 'If the connection fails, send it again: a photo sent twice is one photo.',
  done: 'The photo has arrived. The hotline and the unit in charge can see it.',
  pinFirst: 'Please enter the PIN and choose the photo again. It was not taken yet.',
};
