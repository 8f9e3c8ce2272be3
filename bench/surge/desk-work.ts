export type DeskWorkText = 'vi' | 'km' | 'en';

/** Work of an operator without a waiting caller: a callback, or a ticket to classify. */
export type DeskWork = {
  kind: 'callback' | 'classify';
  lang: DeskWorkText;
  dueAt: number;
  /** Duration of the work in seconds, including dialling. */
  seconds: number;
  /** Called when an operator has finished the work. */
  done(): void;
};
