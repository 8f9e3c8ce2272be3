/** Text of a prompt, by the key of its recording. */
export type SpokenText = { key: string; text: string };
