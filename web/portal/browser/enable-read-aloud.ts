import { findLocalVoice } from './find-local-voice.ts';

const enableButton = (button: HTMLElement, speech: SpeechSynthesis): void => {
  const { read = '', stop = '' } = button.dataset;
  const element = document.getElementById(read);
  const listen = button.textContent;
  const lang = element?.closest<HTMLElement>('[lang]')?.lang ?? '';
  const find = () => findLocalVoice(speech.getVoices(), lang);
  const offer = (): void => {
    button.hidden = !find();
  };
  const end = (): void => {
    button.textContent = listen;
  };
  button.addEventListener('click', () => {
    const voice = find();
    const isSpeaking = speech.speaking;
    speech.cancel();
    end();
    if (isSpeaking || !voice) return;
    const utterance = new SpeechSynthesisUtterance(element?.textContent ?? '');
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.addEventListener('end', end);
    button.textContent = stop;
    speech.speak(utterance);
  });
  speech.addEventListener?.('voiceschanged', offer);
  offer();
};

/** Shows the buttons that read a text aloud, if the device has a voice for the language of the text. */
export function enableReadAloud(): void {
  if (!('speechSynthesis' in window)) return;
  for (const button of document.querySelectorAll<HTMLElement>('[data-read]'))
    enableButton(button, window.speechSynthesis);
}
