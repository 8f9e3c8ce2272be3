import { fitted } from './fitted.ts';

/** A photo as it is sent: no larger than a screen shows it, and without what the camera wrote beside it. */

const quality = 0.82;

const imageOf = (file: Blob): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    const address = URL.createObjectURL(file);
    image.onload = () => {
      URL.revokeObjectURL(address);
      resolve(image);
    };
    image.onerror = () => {
      URL.revokeObjectURL(address);
      reject(new Error('No picture'));
    };
    image.src = address;
  });

const drawn = (image: HTMLImageElement): Promise<Blob | null> => {
  const canvas = document.createElement('canvas');
  const { width, height } = fitted(image.naturalWidth, image.naturalHeight);
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
};

/** Drawn anew, so that place, time and camera stay behind; what can't be drawn goes as it is, and is cleaned there. */
export const shrunk = async (file: Blob): Promise<Blob> => {
  try {
    return (await drawn(await imageOf(file))) ?? file;
  } catch {
    return file;
  }
};
