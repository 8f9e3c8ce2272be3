import { createHtmlElement } from '../create-html-element.ts';
import { fitPhotoSize } from './fit-photo-size.ts';

/** JPEG quality (0 to 1) of resized photos. */
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
      reject(new Error('The file is not an image that the browser can decode'));
    };
    image.src = address;
  });

const drawScaled = (image: HTMLImageElement): Promise<Blob | null> => {
  const canvas = createHtmlElement('canvas');
  const { width, height } = fitPhotoSize(image.naturalWidth, image.naturalHeight);
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
};

/**
 * Redraws a photo as a smaller JPEG, which removes metadata such as place, time and camera. Returns undefined if the browser
 * can't draw the photo.
 */
export async function redrawPhoto(file: Blob): Promise<Blob | undefined> {
  try {
    return (await drawScaled(await imageOf(file))) ?? undefined;
  } catch {
    return undefined;
  }
}
