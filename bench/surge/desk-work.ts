export type DeskWorkText = 'vi' | 'km' | 'en';

/** Work that waits for an operator whom no caller needs: a callback, a ticket to be classified. */
export type DeskWork = {
  kind: 'callback' | 'classify';
  lang: DeskWorkText;
  dueAt: number;
  /** What it takes, dialling included. */
  seconds: number;
  /** What follows from it, at its end. */
  done(): void;
};
