import { type Html, html } from '../html.ts';

const shapes = {
  phone: html`<path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2z"/>`,
  megaphone: html`<path d="M4 10v4h3l8 5V5l-8 5zM7 14l1 6h3l-1-4.2M18.5 9a4 4 0 0 1 0 6"/>`,
  bulb: html`<path d="M9 17a6.5 6.5 0 1 1 6 0v1.5H9zM10 21.5h4"/>`,
  heart: html`<path d="M12 20.5 4.3 12.8a4.8 4.8 0 0 1 6.8-6.8l.9.9.9-.9a4.8 4.8 0 0 1 6.8 6.8z"/>`,
  health: html`<path d="M9.5 3.5h5v6h6v5h-6v6h-5v-6h-6v-5h6z"/>`,
  inbox: html`<path d="M3.5 13.5 6 5h12l2.5 8.5V19h-17zM3.5 13.5H8l1.5 3h5l1.5-3h4.5"/>`,
  clock: html`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>`,
  question: html`<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.8a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.7M12 16.8v.1"/>`,
  check: html`<circle cx="12" cy="12" r="8.5"/><path d="m8 12.3 2.8 2.8L16.2 9.5"/>`,
  stop: html`<circle cx="12" cy="12" r="8.5"/><path d="m6.2 6.2 11.6 11.6"/>`,
  merge: html`<path d="M6 4c0 6 6 5 6 10v6M18 4c0 6-6 5-6 10M9 17l3 3 3-3"/>`,
  warning: html`<path d="M12 3.8 21.5 20h-19zM12 10v4.5M12 17.3v.1"/>`,
  arrow: html`<path d="M5 12h14M13 6l6 6-6 6"/>`,
  back: html`<path d="M19 12H5M11 6l-6 6 6 6"/>`,
  place: html`<path d="M12 21s7-6.2 7-11.5a7 7 0 1 0-14 0C5 14.8 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>`,
  matter: html`<path d="M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12.500h5"/>`,
  camera: html`<path d="M3.5 8H8l1.5-2.500h5L16 8h4.500v11h-17z"/><circle cx="12" cy="13" r="3.5"/>`,
  microphone: html`<path d="M12 3.5a3 3 0 0 1 3 3V11a3 3 0 0 1-6 0V6.500a3 3 0 0 1 3-3zM5.5 11a6.500 6.500 0 0 0 13 0M12 17.500V21M9 21h6"/>`,
  chat: html`<path d="M3 4h12v8H9l-3 3v-3H3zM18 9h3v8h-3v3l-3-3H9.500v-2"/>`,
  bell: html`<path d="M6 17V11a6 6 0 0 1 12 0v6l1.500 1.500h-15zM10 21h4M12 3v2"/>`,
  send: html`<path d="M21 3 3 10.500l7 3 3 7zM10 13.500 21 3"/>`,
  picture: html`<path d="M3.5 5h17v14h-17zM3.5 16l5-5 4 4 3-3 5 4.500"/><circle cx="15.5" cy="9" r="1.2"/>`,
  lock: html`<path d="M5.5 11h13v9.500h-13zM8.5 11V7.500a3.5 3.5 0 0 1 7 0V11"/>`,
};
export type IconName = keyof typeof shapes;

/** Renders a decorative icon in the text color. Screen readers skip the icon, so it needs visible text beside it. */
export function renderIcon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
}
