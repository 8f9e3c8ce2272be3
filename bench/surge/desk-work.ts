export type SpokenLanguage = 'vi' | 'km' | 'en';

/** Work of an operator without a waiting caller: a callback, or a ticket to classify. */
export type DeskWork = {
  kind: 'callback' | 'classify';
  lang: SpokenLanguage;
  dueAt: number;
  /** Duration of the work in seconds, including dialling. */
  seconds: number;
  /** Called when an operator has finished the work. */
  done(): void;
};
