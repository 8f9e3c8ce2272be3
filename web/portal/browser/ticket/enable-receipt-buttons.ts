import { createHtmlElement } from '../create-html-element.ts';

const show = (button: HTMLElement, onClick: () => void): void => {
  button.hidden = false;
  button.addEventListener('click', onClick);
};

const listButtons = (name: string): HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>(`[data-${name}]`));

const enableCopy = (button: HTMLElement): void => {
  const { copy = '', copied = '' } = button.dataset;
  if (!navigator.clipboard) return;
  show(button, () => {
    navigator.clipboard.writeText(copy).then(
      () => {
        button.textContent = copied;
      },
      () => undefined, // the browser denies access to the clipboard
    );
  });
};

const enableShare = (button: HTMLElement): void => {
  const { share = '', address = '' } = button.dataset;
  if (typeof navigator.share !== 'function') return;
  show(button, () => {
    navigator.share({ text: share, url: address }).catch(() => undefined); // the user closed the dialog
  });
};

const pictureWidth = 720;
const margin = 48;
const lineHeight = 1.5;

type PictureLine = { text: string; size: number; isBold: boolean };

const readPictureLines = (slip: Element, title: string): PictureLine[] => [
  { text: title, size: 32, isBold: true },
  ...Array.from(slip.querySelectorAll('dt, dd'), (element) => ({
    text: element.textContent ?? '',
    size: element.tagName === 'DD' ? 72 : 30,
    isBold: element.tagName === 'DD',
  })),
];

/** Draws the receipt on a canvas: the hotline's name, code and PIN, in black on white. */
const drawReceipt = (slip: Element, title: string): HTMLCanvasElement => {
  const lines = readPictureLines(slip, title);
  const canvas = createHtmlElement('canvas');
  canvas.width = pictureWidth;
  canvas.height = 2 * margin + lines.reduce((sum, { size }) => sum + size * lineHeight, 0);
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  let y = margin;
  for (const { text, size, isBold } of lines) {
    y += size * lineHeight;
    context.font = `${isBold ? 'bold ' : ''}${size}px ${getComputedStyle(slip).fontFamily}`;
    context.fillText(text, margin, y - size * 0.4, pictureWidth - 2 * margin);
  }
  return canvas;
};

const enablePicture = (button: HTMLElement): void => {
  const { picture = '', title = '' } = button.dataset;
  const slip = document.querySelector('.receipt');
  if (!slip) return;
  show(button, () => {
    const href = drawReceipt(slip, title).toDataURL('image/png');
    createHtmlElement('a', { attributes: { href, download: picture } }).click();
  });
};

/** Enables the buttons with which citizens print, copy, save or share their receipt; they are hidden without a script. */
export function enableReceiptButtons(): void {
  for (const button of listButtons('print')) show(button, () => window.print());
  listButtons('copy').forEach(enableCopy);
  listButtons('share').forEach(enableShare);
  listButtons('picture').forEach(enablePicture);
}
